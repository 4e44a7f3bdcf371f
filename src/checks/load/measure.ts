import { randomUUID } from 'node:crypto'
import { availableParallelism } from 'node:os'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Observation } from '../../model/check.ts'
import { rootCause } from '../../model/root-cause.ts'
import type { Sample } from '../../model/sample.ts'
import type { Stage } from '../../model/stage.ts'
import { planLimits } from '../../traffic/plan/limits.ts'
import type { TrafficPlan } from '../../traffic/traffic-plan.ts'
import { admitLoad } from './admit.ts'
import { abortThresholds } from './engine/abort-thresholds.ts'
import { processCount } from './engine/crew/process-count.ts'
import { peakPerS } from './engine/peak.ts'
import { runLoad } from './engine/run-load.ts'
import { untilAborted } from './engine/until-aborted.ts'
import { isLoopbackAddress } from '../../model/loopback.ts'
import type { PinnedTarget } from './engine/wire/pinned-target.ts'
import { poolSize } from './engine/wire/pool-size.ts'
import type { LoadFacts } from './facts.ts'
import { conditionsOf, measurementsOf, summaryOf } from './figures.ts'
import { measureCapacity } from './measure-capacity.ts'
import type { LoadOptions } from './options.ts'
import { pinTarget } from './pin-target.ts'
import { readPlanner } from './plan-load.ts'
import { refusePlan } from './refuse-plan.ts'
import { refuseStranger, strangersPerS } from './refuse-stranger.ts'
import { saturation } from './saturation.ts'
import { timeLimits } from './time-limits.ts'
import { unusedRoutes } from './unused-routes.ts'
import { untold } from './untold.ts'

/** What piled up at a rate that was too much does not count against the next one. */
const restMs = 3000

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
  const planner = await readPlanner(stage, options)
  const plan = planner(options.stages)
  refusePlan(plan, options.thresholds)
  for (const line of unusedRoutes(plan, options.routes)) stage.log.warn(line)
  const run = randomUUID()
  const pinned = await untilAborted(pinTarget(stage, run), signal)
  const stranger = stage.caller.fork && !isLoopbackAddress(pinned.address)
  if (stranger) refuseStranger(plan, peakPerS(plan))
  const send = async (sent: TrafficPlan): Promise<LoadFacts> => {
    return { run, address: pinned.address, ...(await sendPlan(sent, pinned, stage, options)) }
  }
  const beganAt = Date.now()
  const sent = await send(plan)
  const samples = await samplesSince(stage, beganAt)
  const facts = { ...sent, ...(samples.length > 0 ? { samples } : {}) }
  const saturated = saturation(facts, options.thresholds)
  if (saturated !== undefined) {
    const incomplete = `generator saturated: ${saturated}`
    return { ...observed({ ...facts, saturated }), incomplete }
  }
  const incomplete = untold(facts, options.thresholds)
  if (incomplete !== undefined) return { ...observed(facts), incomplete }
  if (!options.capacity || facts.stopped) return observed(facts)
  const mostPerS = stranger ? strangersPerS : planLimits.perS
  const rest = () => sleep(restMs, undefined, { signal })
  const how = { plan, planner, mostPerS, send, rest, signal }
  const capacity = await measureCapacity(options, how)
  return observed({ ...facts, capacity })
}

function observed(facts: LoadFacts): Observation<LoadFacts> {
  const measurements = measurementsOf(facts)
  return { measurements, conditions: conditionsOf(facts), summary: summaryOf(facts), facts }
}

function sendPlan(
  plan: TrafficPlan,
  target: PinnedTarget,
  stage: Stage,
  { thresholds, timeout: timeoutMs, routes }: LoadOptions,
): ReturnType<typeof runLoad> {
  const peak = peakPerS(plan)
  const processes = processCount(peak, availableParallelism())
  const largestLimitMs = Math.min(Math.max(...timeLimits(thresholds)), timeoutMs)
  const { length: sessions } = plan.sessions
  return runLoad({
    plan,
    timeoutMs,
    target,
    routes,
    named: thresholds.flatMap(({ route }) => route ?? []),
    pool: poolSize({ peakPerS: peak, sessions, largestLimitMs, processes }),
    processes,
    program: stage.program,
    abortWhen: abortThresholds(thresholds),
    now: () => stage.now(),
    signal: stage.signal,
    progress: (text) => stage.log.progress(text),
    answered: (count) => stage.answered(count),
  })
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
