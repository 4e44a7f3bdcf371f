import { UserError } from './model/errors.ts'
import { redact } from './model/redact.ts'
import { type CheckResult, type Finding, resultName } from './model/result.ts'
import { rootCause } from './model/root-cause.ts'
import { outcomeOfCheck } from './model/verdict.ts'
import type { Step } from './plan.ts'
import { writeResult } from './run-folder.ts'
import type { Scene } from './scene.ts'
import { setStage, type Target } from './set-stage.ts'

/**
 * Measures, judges and records one check. What goes wrong becomes a result of its own: a UserError is
 * returned beside it, for the exit code.
 */
export async function runCheck(
  scene: Scene,
  step: Step,
  target: Target,
): Promise<{ result: CheckResult; mistake?: UserError }> {
  const { check, moment } = step
  const title = resultName({ check: check.id, moment })
  return await scene.log.group(`${check.title} (${title})`, async () => {
    const started = performance.now()
    const stage = setStage(scene, target, moment)
    const options = scene.config.options[check.id]
    const base = { check: check.id, moment }
    try {
      const observed = await check.measure(stage, options)
      const findings = check.judge(observed, options).map(redacted)
      const result: CheckResult = {
        ...base,
        outcome: outcomeOfCheck(findings, observed.incomplete),
        ...(observed.incomplete === undefined ? {} : { reason: redact(observed.incomplete) }),
        summary: observed.summary,
        measurements: observed.measurements,
        findings,
        durationMs: performance.now() - started,
      }
      await writeResult(scene.dir, result, observed.facts)
      scene.log.line(`${title}: ${result.outcome}, ${result.reason ?? result.summary}`)
      return { result }
    } catch (error) {
      const reason = redact(
        error instanceof UserError ? `${error.what}: ${error.why}` : rootCause(error),
      )
      const result = unmeasured(step, 'error', reason, performance.now() - started)
      await writeResult(scene.dir, result)
      scene.log.warn(`${title} could not run: ${reason}`)
      return error instanceof UserError ? { result, mistake: error } : { result }
    }
  })
}

/** The result of a check that measured nothing, with the reason why. */
export function unmeasured(
  step: { check: { id: string }; moment: Step['moment'] },
  outcome: 'error' | 'skip',
  reason: string,
  durationMs = 0,
): CheckResult {
  return {
    check: step.check.id,
    moment: step.moment,
    outcome,
    reason: reason.slice(0, 4096),
    measurements: [],
    findings: [],
    durationMs,
  }
}

function redacted(finding: Finding): Finding {
  return {
    ...finding,
    subject: redact(finding.subject).slice(0, 4096),
    message: redact(finding.message).slice(0, 4096),
    ...(finding.evidence === undefined
      ? {}
      : { evidence: finding.evidence.slice(0, 50).map((line) => redact(line).slice(0, 4096)) }),
  }
}
