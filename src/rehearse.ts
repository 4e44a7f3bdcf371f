import { BaseRehearsal } from './base-rehearsal.ts'
import { readKeptReport } from './base-report.ts'
import { compareWithBase } from './compare-with-base.ts'
import { type Conclusion, conclude } from './conclude.ts'
import type { UserError } from './model/errors.ts'
import type { CheckResult } from './model/result.ts'
import { rootCause } from './model/root-cause.ts'
import { readState } from './files/preview-state.ts'
import { planOf } from './plan.ts'
import { refuseSecond } from './previews/refuse-second.ts'
import { refuseForeignLoad } from './refuse-foreign-load.ts'
import { clearResults } from './run-folder.ts'
import { runWatched } from './run-watched.ts'
import type { Scene } from './scene.ts'
import { thisProcess } from './processes/this-process.ts'
import { type TakenUp, takeUp } from './take-up.ts'
import { takeDown } from './take-down.ts'
import { previewSubject, unmeasured } from './unmeasured.ts'

/**
 * One rehearsal: preview up, every check, preview down, report. The preview goes down whatever happens. A
 * UserError on the way is returned beside the report, so that what was found until then is not lost. Throws
 * the UserError `preview-already-up` before it touches anything of the rehearsal that runs in this folder.
 */
export async function rehearse(
  scene: Scene,
  how: { silent: boolean; colours: boolean },
): Promise<Conclusion & { mistake?: UserError }> {
  const startedAt = new Date()
  refuseForeignLoad(scene.config)
  await refuseSecond(scene.dir)
  await clearResults(scene.dir)
  const preview = await takeUp(scene, thisProcess())
  const results = [preview.result]
  const base = new BaseRehearsal(scene, { isPreview: true })
  let mistake = preview.mistake
  try {
    mistake ??= await runChecks(scene, preview, results, base)
  } finally {
    const down = preview.up && takeDown(scene, preview.up.state).catch(rootCause)
    const [trouble] = await Promise.all([down, base.end()])
    if (trouble !== undefined) results[0] = unmeasured(previewSubject, 'error', trouble)
  }
  scene.signal.throwIfAborted()
  const target = preview.up?.target.url
  const kept = await readKeptReport(scene)
  const compared = await compareWithBase(scene, results, scene.dir, kept)
  const state = await readState(scene.dir).catch(() => undefined)
  const previews = state === undefined ? [] : [state]
  const concluded = await conclude(scene, compared, { startedAt, target, previews, ...how })
  return mistake ? { ...concluded, mistake } : concluded
}

/** Runs the plan and adds to the results. Returns the first mistake of the user. */
async function runChecks(
  scene: Scene,
  { up }: TakenUp,
  results: CheckResult[],
  base: BaseRehearsal,
): Promise<UserError | undefined> {
  let first: UserError | undefined
  // What runs beside a check is run with it.
  const plan = planOf(scene.config).filter(({ moment }) => moment !== 'during')
  for (const [index, step] of up ? plan.entries() : []) {
    scene.signal.throwIfAborted()
    if (!up) break
    const [ran, ...beside] = await runWatched(scene, step, up.target, results, {
      base: () => base.site(),
    })
    for (const { result, mistake } of [ran, ...beside]) {
      results.push(result)
      first ??= mistake
    }
    await base.measure(step, ran)
    // Not while load runs: the machine is the head's alone then.
    if (!plan.slice(index + 1).some(({ check }) => check.comparable)) await base.end()
  }
  return first
}
