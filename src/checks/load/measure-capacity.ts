import type { LoadStage } from '../../model/load-stage.ts'
import { rootCause } from '../../model/root-cause.ts'
import type { Threshold } from '../../model/threshold.ts'
import type { TrafficPlan } from '../../traffic/traffic-plan.ts'
import type { Capacity } from './capacity/capacity-facts.ts'
import { findCapacity, type Tried } from './capacity/find-capacity.ts'
import { judgeStep, limitsOf } from './capacity/judge-step.ts'
import type { LoadFacts } from './facts.ts'
import type { LoadOptions } from './options.ts'
import type { Planner } from './plan-load.ts'
import { requiredRequests } from './sample-size.ts'
import { saturation } from './saturation.ts'

const leastS = 10
const mostS = 60

/** How rates are tried. */
export interface CapacityRun {
  /** The load that went before. */
  plan: TrafficPlan
  planner: Planner
  mostPerS: number
  /** Sends a plan and tells what came of it. */
  send: (plan: TrafficPlan) => Promise<LoadFacts>
  /** Lets the site come to itself after a rate that was too much. */
  rest: () => Promise<unknown>
  signal: AbortSignal
}

/**
 * Looks for the rate at which the first threshold breaks. Throws when the signal is aborted; whatever else goes
 * wrong ends the search, and leaves what was found before.
 */
export async function measureCapacity(
  { thresholds, timeout }: Pick<LoadOptions, 'thresholds' | 'timeout'>,
  run: CapacityRun,
): Promise<Capacity> {
  const limits = limitsOf(thresholds)
  const required = Math.max(0, ...limits.map(requestsFor))
  const { ownRatePerS, peakPerS } = run.plan
  return await findCapacity({
    // A slower rate could not be judged in time.
    fromPerS: Math.min(Math.max(ownRatePerS, required / mostS), run.mostPerS),
    mostPerS: run.mostPerS,
    ...(peakPerS === undefined ? {} : { peakPerS }),
    tryRate: async (perS): Promise<Tried> => {
      const seconds = Math.min(Math.max(leastS, Math.ceil(required / perS)), mostS)
      try {
        const facts = await run.send(run.planner([steady(perS, seconds)]))
        const tried = judge(facts, perS, limits, timeout)
        if ('held' in tried && !tried.held) await run.rest()
        return tried
      } catch (error) {
        run.signal.throwIfAborted()
        return { saturated: rootCause(error) }
      }
    },
  })
}

function judge(
  facts: LoadFacts,
  perS: number,
  limits: readonly Threshold[],
  timeoutMs: number,
): Tried {
  const saturated = saturation(facts, limits)
  if (saturated !== undefined) return { saturated }
  const step = judgeStep(perS, facts.total, limits, timeoutMs)
  return facts.stopped ? { ...step, held: false, why: 'the load was stopped' } : step
}

/** So many requests tell whether a threshold holds; for errors those of which one may fail. */
function requestsFor(threshold: Threshold): number {
  if ('percentile' in threshold) return requiredRequests(threshold.percentile)
  return Math.ceil(1 / Math.max(threshold.limit, 0.001))
}

function steady(perS: number, seconds: number): LoadStage {
  const rate = { perS }
  return { kind: 'steady', name: 'steady', durationMs: seconds * 1000, from: rate, to: rate }
}
