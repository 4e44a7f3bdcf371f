import { relative } from 'node:path'
import { type Loaded, parseConfig, readConfigText } from '../config/load.ts'
import type { Config } from '../config/config.ts'
import type { Overlay } from '../config/overlay.ts'
import { changesOf } from '../config/policy/changes.ts'
import { mixPolicy } from '../config/policy/mix-policy.ts'
import { UserError } from '../model/errors.ts'
import { redact } from '../model/redact.ts'
import type { CheckResult, Finding } from '../model/result.ts'
import { rootCause } from '../model/root-cause.ts'
import { visible } from '../model/visible.ts'
import type { Scene } from '../scene.ts'
import { changeFindings, firstFinding, policyResult, unreadFinding } from './findings.ts'
import { type BaseFile, readBaseFile } from './read-base-file.ts'

/** Whose rehearse.yml judges, and whether the workflow named it or it is the base of the event. */
export interface PolicyRef {
  ref: string
  isNamed: boolean
}

/** The config that judges, and what is to be told of it. */
export interface Judging {
  config: Config
  policy?: CheckResult
}

/**
 * The config of the head, with what judges in it as the base has it: nobody loosens a gate in the change that is
 * to pass it. Where the base cannot be read, the head judges itself and a warning says so, unless the workflow
 * named the base. Throws the UserError `policy-misfit` when the two do not fit together.
 */
export async function judgeBy(
  { ref, isNamed }: PolicyRef,
  head: Loaded,
  overlays: readonly Overlay[],
  scene: Pick<Scene, 'log' | 'signal'>,
): Promise<Judging> {
  const { config, file, source } = head
  let base: BaseFile | undefined
  let written: Record<string, unknown>
  try {
    base = await readBaseFile({ file, exists: source !== undefined }, ref, scene)
    if (base === undefined) return { config }
    written = readConfigText(base.text, `${source?.name ?? 'rehearse.yml'} of the base`, overlays)
  } catch (error) {
    scene.signal.throwIfAborted()
    if (isNamed) throw error
    // Without a checkout there is no file of the change either, unless it came by another way.
    if (isWithoutRepository(error) && source === undefined) return { config }
    return told(config, [unreadFinding(reasonOf(error))], 'judged by the change itself', scene)
  }
  const short = base.commit.slice(0, 7)
  if (!base.isRehearsed) {
    const findings = source === undefined ? [] : [firstFinding(base.commit)]
    return told(config, findings, 'judged by the change itself', scene)
  }
  const mixed = parseConfig(mixPolicy(head.value, written), config.root)
  if (!('root' in mixed)) throw misfit(short, mixed.issues[0])
  const findings = changeFindings(changesOf(head.value, written), (path) => placeIn(head, path))
  return told(mixed, findings, `judged by rehearse.yml of the base ${short}`, scene)
}

function told(
  config: Config,
  findings: Finding[],
  summary: string,
  { log }: Pick<Scene, 'log'>,
): Judging {
  const policy = policyResult(findings, summary)
  log.line(`policy: ${summary}`)
  for (const { severity, subject, message, evidence = [] } of findings) {
    const line = [`${subject}: ${message}`, ...evidence].join('; ')
    if (severity === 'warning') log.warn(line)
    else log.line(`  ${line}`)
  }
  return policy ? { config, policy } : { config }
}

/** Where the deepest part of a path stands in the file of the head. */
function placeIn({ source }: Loaded, path: readonly (string | number)[]): Finding['where'] {
  if (source === undefined) return undefined
  const line = /:(\d+):\d+$/.exec(source.place(path))?.[1]
  const file = relative(process.cwd(), source.name) || source.name
  return line === undefined ? { file } : { file, line: Number(line) }
}

function isWithoutRepository(error: unknown): boolean {
  return error instanceof UserError && error.code === 'base-no-repository'
}

function reasonOf(error: unknown): string {
  const why = error instanceof UserError ? `${error.what}: ${error.why}` : rootCause(error)
  return visible(redact(why), 1000)
}

function misfit(
  commit: string,
  issue: { path: readonly PropertyKey[]; message: string } | undefined,
): UserError {
  const at = issue?.path.map(String).join('.') ?? ''
  return new UserError({
    code: 'policy-misfit',
    what: `What judges in rehearse.yml of the base ${commit} does not fit the one that is tested`,
    why: visible(redact(`${at} ${issue?.message ?? 'is not valid'}`), 500),
    fix: 'Leave what the policy needs as it is, change the policy in a pull request of its own first, or say "policy-ref: head" in the workflow',
  })
}
