import type { LoadStage } from '../../model/load-stage.ts'
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

/** Looks for the rate at which the first threshold breaks. `send` sends a plan and tells what came of it. */
export async function measureCapacity(
  { thresholds, timeout }: Pick<LoadOptions, 'thresholds' | 'timeout'>,
  load: {
    plan: TrafficPlan
    planner: Planner
    mostPerS: number
    send: (plan: TrafficPlan) => Promise<LoadFacts>
  },
): Promise<Capacity> {
  const limits = limitsOf(thresholds)
  const required = Math.max(
    0,
    ...limits.map((limit) => ('percentile' in limit ? requiredRequests(limit.percentile) : 0)),
  )
  const { ownRatePerS, peakPerS } = load.plan
  return await findCapacity({
    fromPerS: Math.min(ownRatePerS, load.mostPerS),
    mostPerS: load.mostPerS,
    ...(peakPerS === undefined ? {} : { peakPerS }),
    tryRate: async (perS): Promise<Tried> => {
      const seconds = Math.min(Math.max(leastS, Math.ceil(required / perS)), mostS)
      const facts = await load.send(load.planner([steady(perS, seconds)]))
      const saturated = saturation(facts, limits)
      return saturated === undefined ? judgeStep(perS, facts.total, limits, timeout) : { saturated }
    },
  })
}

function steady(perS: number, seconds: number): LoadStage {
  const rate = { perS }
  return { kind: 'steady', name: 'steady', durationMs: seconds * 1000, from: rate, to: rate }
}
