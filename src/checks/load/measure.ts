import { randomUUID } from 'node:crypto'
import type { Observation } from '../../model/check.ts'
import { rootCause } from '../../model/root-cause.ts'
import type { Sample } from '../../model/sample.ts'
import type { Stage } from '../../model/stage.ts'
import { admitLoad } from './admit.ts'
import { capacityText } from './capacity/capacity-text.ts'
import { measureCapacity } from './capacity/measure-capacity.ts'
import { peakPerS } from './engine/peak.ts'
import { untilAborted } from './engine/until-aborted.ts'
import { isLoopbackAddress } from './engine/wire/is-loopback-address.ts'
import type { LoadFacts } from './facts.ts'
import { measurementsOf, summaryOf } from './figures.ts'
import type { LoadOptions } from './options.ts'
import { pinTarget } from './pin-target.ts'
import { planLoad } from './plan-load.ts'
import { refusePlan } from './refuse-plan.ts'
import { refuseStranger } from './refuse-stranger.ts'
import { saturation } from './saturation.ts'
import { sendPlan } from './send-plan.ts'
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
  const run = randomUUID()
  const pinned = await untilAborted(pinTarget(stage, run), signal)
  const isStranger = stage.caller.fork && !isLoopbackAddress(pinned.address)
  if (isStranger) refuseStranger(plan, peakPerS(plan))
  const beganAt = Date.now()
  const progress = (text: string) => stage.log.progress(text)
  const seen = await sendPlan(stage, pinned, plan, options, progress)
  const samples = await samplesSince(stage, beganAt)
  const facts: LoadFacts = {
    run,
    address: pinned.address,
    ...seen,
    ...(samples.length > 0 ? { samples } : {}),
  }
  const saturated = saturation(facts, options.thresholds)
  if (saturated !== undefined) {
    return {
      measurements: measurementsOf(facts),
      summary: summaryOf(facts),
      facts: { ...facts, saturated },
      incomplete: `generator saturated: ${saturated}`,
    }
  }
  // A site that did not bear the load itself bears no more; and a stranger may not look how much others bear.
  if (options.capacity && facts.stopped === undefined && !isStranger) {
    facts.capacity = await measureCapacity({
      options,
      plan: facts.plan,
      send: (tried, about) =>
        sendPlan(stage, pinned, planLoad(tried), tried, (text) => progress(`${about} · ${text}`)),
      signal,
    })
  }
  const incomplete = untold(facts, options.thresholds)
  const summary = [summaryOf(facts), ...(facts.capacity ? [capacityText(facts.capacity)] : [])]
  return {
    measurements: measurementsOf(facts),
    summary: summary.join('; '),
    facts,
    ...(incomplete === undefined ? {} : { incomplete }),
  }
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
