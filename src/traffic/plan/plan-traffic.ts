import type { LoadStage } from '../../model/load-stage.ts'
import { type Random, seededRandom } from '../random.ts'
import type { TrafficModel } from '../traffic-model.ts'
import type { TrafficPlan } from '../traffic-plan.ts'
import type { CandidateTable } from './candidate-table.ts'
import { type CandidateSource, drawCandidates } from './candidates.ts'
import { joinSessions } from './join-sessions.ts'
import { planLimits } from './limits.ts'
import { resolveStages } from './resolve-stages.ts'
import { sealPlan } from './seal-plan.ts'
import { selectSteps } from './select-steps.ts'
import { drawPool, type SessionPool } from './session-pool.ts'
import { startCurve } from './start-curve.ts'
import type { AskedFor } from './step-reader.ts'
import { usedRoutes } from './used-routes.ts'

export interface PlanOptions extends AskedFor {
  stages: readonly LoadStage[]
  seed: number
  /** What `1x` stands for, if not the mean of the model. */
  ratePerS?: number
  /** Fewer than a plan may have anyway. */
  mostRequests?: number
}

const mostAttempts = 20
/** Steps of the pool for each request that is planned. */
const poolFactor = 4

/**
 * Plans a load of visitors who behave as the model says. The same model, stages and seed give the same plan.
 * Each stage has as many requests as its rates amount to, from its first moment to its last. Throws the
 * UserErrors `load-too-large`, `load-empty` and `traffic-unusable`.
 */
export function planTraffic(model: TrafficModel, options: PlanOptions): TrafficPlan {
  const { seed, tailPaths = [], listed = [], mostRequests = planLimits.requests } = options
  const { meanPerS, peakPerS } = model.arrivals
  const ownRatePerS = options.ratePerS ?? meanPerS
  const limits = { ...planLimits, requests: Math.min(mostRequests, planLimits.requests) }
  const { stages, requests, durationMs } = resolveStages(options.stages, ownRatePerS, limits)
  const random = seededRandom(seed)
  const wanted = requests.reduce((sum, some) => sum + some, 0)
  // What is drawn twice of a small pool would stray twice as far from the model.
  const drawn = { steps: poolFactor * wanted, tailPaths, listed }
  const pool = drawPool(model, random.fork('sessions'), drawn)
  const curve = startCurve(model, stages, random.fork('curve'))
  const candidates = enough({ pool, stages, curve }, requests, random)
  const sessions = joinSessions(candidates, selectSteps(candidates, requests), pool)
  const isCrawl = model.source.format === 'crawl'
  return sealPlan({
    source: isCrawl ? 'crawl' : 'log',
    seed,
    routes: usedRoutes(model.routes, sessions),
    stages,
    durationMs,
    requests: sessions.reduce((sum, { steps }) => sum + steps.length, 0),
    sessions,
    ownRatePerS,
    ...(isCrawl ? {} : { peakPerS }),
  })
}

/**
 * Draws until every stage has enough to choose from. How far the number of requests strays is known only roughly
 * before: sessions come whole.
 */
function enough(
  source: Omit<CandidateSource, 'surplus'>,
  requests: readonly number[],
  random: Random,
): CandidateTable {
  const spread = meanCompany(source.pool)
  let surplus = requests.map((wanted) => 1 + 5 * Math.sqrt(spread / Math.max(1, wanted)))
  for (let attempt = 1; ; attempt++) {
    const found = drawCandidates({ ...source, surplus }, random.fork(`visitors ${attempt}`))
    const counts = requests.map(() => 0)
    for (let index = 0; index < found.length; index++) {
      const stage = found.stages[index] ?? 0
      counts[stage] = (counts[stage] ?? 0) + 1
    }
    const isShort = (stage: number) => (counts[stage] ?? 0) < (requests[stage] ?? 0)
    surplus = surplus.map((times, stage) => (isShort(stage) ? times * 2 : times))
    const next = surplus.reduce((sum, times, stage) => sum + times * (requests[stage] ?? 0), 0)
    // What a hostile model keeps from being found in so many attempts is not found.
    if (!requests.some((_, stage) => isShort(stage)) || attempt >= mostAttempts) return found
    if (next > 4 * planLimits.requests) return found
  }
}

/** With how many requests, itself included, a request shares its session in the mean: E[L²] / E[L]. */
function meanCompany({ starts, routes }: SessionPool): number {
  let squares = 0
  for (const [index, start] of starts.entries()) {
    squares += ((starts[index + 1] ?? routes.length) - start) ** 2
  }
  return squares / routes.length
}
