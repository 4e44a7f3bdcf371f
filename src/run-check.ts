import { UserError } from './model/errors.ts'
import { NotTested } from './model/not-tested.ts'
import { mapTexts } from './model/map-texts.ts'
import { redact } from './model/redact.ts'
import { CheckResult, resultName } from './model/result.ts'
import { rootCause } from './model/root-cause.ts'
import { judged } from './judged.ts'
import type { Step } from './plan.ts'
import { redacted } from './redacted.ts'
import { writeResult } from './run-folder.ts'
import type { Scene } from './scene.ts'
import { type Also as OnStage, setStage, type Target } from './set-stage.ts'
import { reasonToSkip } from './skip.ts'
import { unmeasured } from './unmeasured.ts'

/** A result, and the mistake of the user that kept it from being measured, for the exit code. */
export interface Ran {
  result: CheckResult
  /** What was seen, where it was measured. */
  facts?: unknown
  mistake?: UserError
}

/** What only some runs of a check have. */
export interface Also extends OnStage {
  /** What the check saw of the head, when the target is the base. */
  head?: unknown
}

/** Runs one check and records its result, or records why it is skipped after what was found `earlier`. */
export async function runCheck(
  scene: Scene,
  step: Step,
  target: Target,
  earlier: readonly CheckResult[],
  also: Also = {},
): Promise<Ran> {
  const reason = reasonToSkip(step, earlier)
  if (reason === undefined) {
    const of = also.head === undefined ? '' : ' of the base'
    const title = `${step.check.title}${of} (${nameOf(step)})`
    return await scene.log.group(title, () => measureAndJudge(scene, step, target, also))
  }
  return await skipped(scene, step, reason)
}

async function skipped(scene: Scene, step: Step, reason: string): Promise<Ran> {
  const result = unmeasured(step, 'skip', reason)
  await writeResult(scene.dir, result, { commit: scene.context.commit })
  scene.log.line(`${step.check.title}: skipped, ${reason}`)
  return { result }
}

function nameOf({ check, ...rest }: Step): string {
  return resultName({ check: check.id, ...rest })
}

async function measureAndJudge(
  scene: Scene,
  step: Step,
  target: Target,
  { head, ...onStage }: Also,
): Promise<Ran> {
  const { check, moment, beside } = step
  const { commit } = scene.context
  const name = `${nameOf(step)}${head === undefined ? '' : ' of the base'}`
  const started = performance.now()
  const startedAt = new Date().toISOString()
  const times = () => ({ startedAt, endedAt: new Date().toISOString() })
  const options = scene.config.options[check.id]
  try {
    const observed = await check.measure(setStage(scene, target, step, onStage), options, head)
    // Parsed here: a check that breaks its word is this check's error, not the whole report's.
    const result = CheckResult.parse(
      redacted(scene.hide, {
        check: check.id,
        moment,
        beside,
        reason: observed.incomplete,
        summary: observed.summary,
        measurements: observed.measurements,
        conditions: observed.conditions,
        ...judged(check, observed, options),
        durationMs: performance.now() - started,
        ...times(),
      }),
    )
    const facts = mapTexts<unknown>(observed.facts, scene.hide)
    await writeResult(scene.dir, result, { commit, target: target.url.origin, facts })
    scene.log.line(`${name}: ${result.outcome}, ${result.reason ?? result.summary}`)
    return { result, facts: observed.facts }
  } catch (error) {
    if (error instanceof NotTested) return await skipped(scene, step, error.message)
    const told = error instanceof UserError ? `${error.what}: ${error.why}` : rootCause(error)
    const reason = redact(scene.hide(told))
    const result = {
      ...unmeasured(step, 'error', reason, performance.now() - started),
      ...times(),
    }
    await writeResult(scene.dir, result, { commit })
    scene.log.warn(`${name} could not run: ${result.reason}`)
    return error instanceof UserError ? { result, mistake: error } : { result }
  }
}
