import path from 'node:path'
import type { z } from 'zod'
import { checks as allChecks } from '../checks/in-order.ts'
import { UserError } from '../model/errors.ts'
import type { Config } from './config.ts'
import { mistake } from './mistake.ts'
import { applyOverlays, type Overlay } from './overlay.ts'
import { ConfigFile } from './schema.ts'
import { parseSource, readSource, type Source } from './source.ts'

const defaultFile = 'rehearse.yml'

/** A config as it is written, and as it is meant. */
export interface Loaded {
  config: Config
  /** rehearse.yml, inputs and flags laid over it, without defaults. */
  value: Record<string, unknown>
  /** The full path of the file, whether or not it exists. */
  file: string
  /** The file as it was read; absent where there is none. */
  source?: Source
}

/**
 * The config of a run: flag or input above rehearse.yml above the schema's defaults. Throws a UserError that
 * names the place of the first mistake.
 */
export async function loadConfig(
  file: string | undefined,
  overlays: readonly Overlay[],
): Promise<Loaded> {
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
  const { value, parsed } = read(source, overlays)
  const config = toConfig(parsed, source ? path.dirname(full) : process.cwd(), namedIn(value))
  return { config, value, file: full, ...(source ? { source } : {}) }
}

/** What the text of a config file says, with inputs and flags laid over it. Throws as `loadConfig` does. */
export function readConfigText(
  text: string | undefined,
  name: string,
  overlays: readonly Overlay[],
): Record<string, unknown> {
  return read(text === undefined ? undefined : parseSource(text, name), overlays).value
}

function read(
  source: Source | undefined,
  overlays: readonly Overlay[],
): { value: Record<string, unknown>; parsed: Parsed } {
  const value = applyOverlays(source?.value ?? {}, overlays)
  const parsed = ConfigFile.safeParse(value)
  if (parsed.success) return { value, parsed: parsed.data }
  throw mistake(
    parsed.error,
    value,
    (keys, position) => origin(keys, overlays) ?? source?.place(keys, position) ?? defaultFile,
  )
}

function origin(keys: readonly PropertyKey[], overlays: readonly Overlay[]): string | undefined {
  return overlays.findLast(({ path: own }) =>
    own.slice(0, keys.length).every((key, index) => key === keys[index]),
  )?.origin
}

/** The config that a value amounts to, or what the schema says against it. */
export function parseConfig(value: unknown, root: string): Config | z.ZodError {
  const parsed = ConfigFile.safeParse(value)
  return parsed.success ? toConfig(parsed.data, root, namedIn(value)) : parsed.error
}

/** The config of a run without a file: every default. */
export function defaultConfig(): Config {
  return toConfig(ConfigFile.parse({}), process.cwd(), [])
}

/** Checks that somebody names, in `checks` or by their options. */
function namedIn(value: unknown): string[] {
  const named = typeof value === 'object' && value !== null ? value : {}
  const listed = 'checks' in named && Array.isArray(named.checks) ? named.checks : []
  return allChecks.map(({ id }) => id).filter((id) => id in named || listed.includes(id))
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
    base: { ...base, report: base.report, artifact: base.artifact },
    watchdog,
    report: {
      comment: report.comment,
      commentKey: report['comment-key'],
      status: report.status,
      checkRun: report['check-run'],
      issue: report.issue,
    },
    options: rest,
  }
}
