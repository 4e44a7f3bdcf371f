import path from 'node:path'
import { checks as allChecks } from '../checks/in-order.ts'
import { UserError } from '../model/errors.ts'
import type { Config } from './config.ts'
import { mistake } from './mistake.ts'
import { applyOverlays, type Overlay } from './overlay.ts'
import { ConfigFile } from './schema.ts'
import { readSource } from './source.ts'

const defaultFile = 'rehearse.yml'

/**
 * The config of a run: flag or input above rehearse.yml above the schema's defaults. Throws a UserError that
 * names the place of the first mistake.
 */
export async function loadConfig(
  file: string | undefined,
  overlays: readonly Overlay[],
): Promise<Config> {
  const full = path.resolve(file ?? defaultFile)
  const source = await readSource(full)
  if (!source && file !== undefined) {
    throw new UserError({
      code: 'config-not-found',
      what: `There is no ${file}`,
      why: `--config names it, but no file stands at that path from ${path.basename(process.cwd())}/`,
      fix: 'Write the path from the folder that the command runs in',
    })
  }
  const value = applyOverlays(source?.value ?? {}, overlays)
  const parsed = ConfigFile.safeParse(value)
  if (!parsed.success) {
    throw mistake(
      parsed.error,
      value,
      (keys, position) => origin(keys, overlays) ?? source?.place(keys, position) ?? defaultFile,
    )
  }
  return toConfig(parsed.data, source ? path.dirname(full) : process.cwd(), namedIn(value))
}

function origin(keys: readonly PropertyKey[], overlays: readonly Overlay[]): string | undefined {
  return overlays.findLast(({ path: own }) =>
    own.slice(0, keys.length).every((key, index) => key === keys[index]),
  )?.origin
}

/** The config of a run without a file: every default. */
export function defaultConfig(): Config {
  return toConfig(ConfigFile.parse({}), process.cwd(), [])
}

/** Checks that somebody names, in `checks` or by their options. */
function namedIn(value: Readonly<Record<string, unknown>>): string[] {
  const listed = Array.isArray(value['checks']) ? value['checks'] : []
  return allChecks.map(({ id }) => id).filter((id) => id in value || listed.includes(id))
}

type Parsed = ReturnType<typeof ConfigFile.parse>

function toConfig(parsed: Parsed, root: string, asked: readonly string[]): Config {
  const { preview, checks, base, report, watchdog, ...rest } = parsed
  const { database, ...named } = preview ?? {}
  const [provider] = Object.entries(named)
  return {
    root,
    preview: provider
      ? { provider: provider[0], options: provider[1], ...(database ? { database } : {}) }
      : undefined,
    checks,
    allowHosts: rest['allow-hosts'],
    forbidHosts: rest['forbid-hosts'],
    asked,
    onError: rest['on-error'],
    base: { ...base, report: base.report },
    watchdog,
    report: { comment: report.comment, commentKey: report['comment-key'] },
    options: rest,
  }
}
