import type { LoadStage } from '../../model/load-stage.ts'
import type { PlannedSession, PlannedStage, TrafficPlan } from '../traffic-plan.ts'
import { requestTarget } from './request-target.ts'
import { resolveStages } from './resolve-stages.ts'
import { sealPlan } from './seal-plan.ts'
import { momentOf, requestsOf } from './stage-rate.ts'
import { weightedOrder } from './weighted-order.ts'

export interface PathsOptions {
  stages: readonly LoadStage[]
  /** Requests per second that `1x` stands for. */
  ratePerS: number
  /** Told in the plan; nothing is left to chance here. */
  seed: number
}

/**
 * Plans a load of single requests that know nothing of one another: evenly spaced, each path as often as its
 * weight says. Throws the UserErrors `load-too-large` and `load-empty`.
 */
export function planPaths(
  paths: Readonly<Record<string, number>>,
  { stages: stated, ratePerS, seed }: PathsOptions,
): TrafficPlan {
  const { stages, requests, durationMs } = resolveStages(stated, ratePerS)
  const routes = Object.keys(paths).map((template) => ({ method: 'GET', template }))
  const targets = routes.map(({ template }) => requestTarget(template))
  const next = weightedOrder(Object.values(paths))
  const total = requests.reduce((sum, some) => sum + some, 0)
  const sessions = evenly(stages, total).map(({ startMs, stage }): PlannedSession => {
    const route = next()
    return { startMs, steps: [{ route, path: targets[route] ?? '/', gapMs: 0, stage }] }
  })
  return sealPlan({
    source: 'paths',
    seed,
    routes,
    stages,
    durationMs,
    requests: sessions.length,
    sessions,
    ownRatePerS: ratePerS,
  })
}

/** One arrival each time that the area below the curve of the rates has grown by 1, the first at once. */
function evenly(
  stages: readonly PlannedStage[],
  count: number,
): { startMs: number; stage: number }[] {
  const arrivals: { startMs: number; stage: number }[] = []
  let area = 0
  for (const [index, stage] of stages.entries()) {
    const end = area + requestsOf(stage)
    // An arrival at the end of a stage is the first of the next one, whatever is lost to rounding.
    while (arrivals.length < count && arrivals.length < end - 1e-6) {
      const ms = momentOf(stage, arrivals.length - area)
      arrivals.push({ startMs: Math.floor(ms * 1000) / 1000, stage: index })
    }
    area = end
  }
  return arrivals
}
