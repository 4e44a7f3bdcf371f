import { randomUUID } from 'node:crypto'
import { availableParallelism } from 'node:os'
import type { Observation } from '../../model/check.ts'
import { rootCause } from '../../model/root-cause.ts'
import type { Sample } from '../../model/sample.ts'
import type { Stage } from '../../model/stage.ts'
import { admitLoad } from './admit.ts'
import { abortThresholds } from './engine/abort-thresholds.ts'
import { processCount } from './engine/crew/process-count.ts'
import { peakPerS } from './engine/peak.ts'
import { runLoad } from './engine/run-load.ts'
import { untilAborted } from './engine/until-aborted.ts'
import { isLoopbackAddress } from './engine/wire/is-loopback-address.ts'
import { poolSize } from './engine/wire/pool-size.ts'
import type { LoadFacts } from './facts.ts'
import { measurementsOf, summaryOf } from './figures.ts'
import type { LoadOptions } from './options.ts'
import { pinTarget } from './pin-target.ts'
import { planLoad } from './plan-load.ts'
import { refusePlan } from './refuse-plan.ts'
import { refuseStranger } from './refuse-stranger.ts'
import { saturation } from './saturation.ts'
import { timeLimits } from './time-limits.ts'
import { untold } from './untold.ts'

/**
 * Loads the target and tells what came back. Throws a UserError when load may not go there, or its plan is too
 * short for its thresholds or too large, all before the first request of the load. Ends `incomplete` when the
 * generator could not keep the plan, because the figures would be its own, and when a threshold cannot be judged.
 */
export async function measureLoad(
  stage: Stage,
  options: LoadOptions,
): Promise<Observation<LoadFacts>> {
  const { target, signal } = stage
  admitLoad(target, (url) => stage.mayLoad(url))
  const plan = planLoad(options)
  refusePlan(plan, options.thresholds)
  const peak = peakPerS(plan)
  const run = randomUUID()
  const pinned = await untilAborted(pinTarget(stage, run), signal)
  if (stage.caller.fork && !isLoopbackAddress(pinned.address)) refuseStranger(plan, peak)
  const largestLimitMs = Math.min(Math.max(...timeLimits(options.thresholds)), options.timeout)
  const processes = processCount(peak, availableParallelism())
  const { length: sessions } = plan.sessions
  const beganAt = Date.now()
  const seen = await runLoad({
    target: pinned,
    plan,
    timeoutMs: options.timeout,
    routes: options.routes,
    pool: poolSize({ peakPerS: peak, sessions, largestLimitMs, processes }),
    processes,
    program: stage.program,
    abortWhen: abortThresholds(options.thresholds),
    now: () => stage.now(),
    signal,
    progress: (text) => stage.log.progress(text),
    answered: (count) => stage.answered(count),
  })
  const samples = await samplesSince(stage, beganAt)
  const facts: LoadFacts = {
    run,
    address: pinned.address,
    ...seen,
    ...(samples.length > 0 ? { samples } : {}),
  }
  const saturated = saturation(facts, options.thresholds)
  const observed = { measurements: measurementsOf(facts), summary: summaryOf(facts) }
  if (saturated !== undefined) {
    const incomplete = `generator saturated: ${saturated}`
    return { ...observed, facts: { ...facts, saturated }, incomplete }
  }
  const incomplete = untold(facts, options.thresholds)
  return { ...observed, facts, ...(incomplete === undefined ? {} : { incomplete }) }
}

/** What the preview used during the load. Without it, the load is judged all the same. */
async function samplesSince(stage: Stage, since: number): Promise<Sample[]> {
  try {
    return (await stage.samples())?.filter(({ at }) => at >= since) ?? []
  } catch (error) {
    stage.log.warn(`what the preview used during the load is not known: ${rootCause(error)}`)
    return []
  }
}
