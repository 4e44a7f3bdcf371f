import type { UserError } from './model/errors.ts'
import type { CheckResult } from './model/result.ts'
import { takeDown, takeUp } from './commands/preview.ts'
import { type Conclusion, conclude } from './conclude.ts'
import { planOf, type Step } from './plan.ts'
import { runCheck, unmeasured } from './run-check.ts'
import { clearResults, writeResult } from './run-folder.ts'
import type { Scene } from './scene.ts'
import type { Target } from './set-stage.ts'
import { reasonToSkip } from './skip.ts'

/**
 * One rehearsal: preview up, every check, preview down, report. The preview goes down whatever happens. A
 * UserError on the way is thrown when the report is out, so that what was found until then is not lost.
 */
export async function rehearse(
  scene: Scene,
  how: { silent: boolean; colours: boolean },
): Promise<Conclusion & { mistake?: UserError }> {
  const startedAt = new Date()
  const results: CheckResult[] = []
  let mistake: UserError | undefined
  let target: Target | undefined
  await clearResults(scene.dir)
  try {
    const preview = await takeUp(scene)
    results.push(preview.result)
    target = preview.target
    mistake = preview.mistake
    for (const step of target ? planOf(scene.config) : []) {
      scene.signal.throwIfAborted()
      const outcome = await runStep(scene, step, target as Target, results)
      results.push(outcome.result)
      mistake ??= outcome.mistake
    }
  } finally {
    const trouble = await takeDown(scene)
    if (trouble)
      results.splice(
        0,
        1,
        unmeasured({ check: { id: 'preview' }, moment: 'main' }, 'error', trouble),
      )
  }
  scene.signal.throwIfAborted()
  const concluded = await conclude(scene, results, {
    startedAt,
    target: target?.url.href,
    ...how,
  })
  return mistake ? { ...concluded, mistake } : concluded
}

/** Runs one check, or records why it is skipped. */
export async function runStep(
  scene: Scene,
  step: Step,
  target: Target,
  earlier: readonly CheckResult[],
): Promise<{ result: CheckResult; mistake?: UserError }> {
  const reason = reasonToSkip(step, earlier)
  if (reason !== undefined) {
    const result = unmeasured(step, 'skip', reason)
    await writeResult(scene.dir, result)
    scene.log.line(`${step.check.title}: skipped, ${reason}`)
    return { result }
  }
  return await runCheck(scene, step, target)
}
