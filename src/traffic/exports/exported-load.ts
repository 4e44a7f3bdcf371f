import type { LoadStage } from '../../model/load-stage.ts'
import type { Threshold } from '../../model/threshold.ts'
import { resolveStages } from '../plan/resolve-stages.ts'
import { drawPool, type SessionPool } from '../plan/session-pool.ts'
import { seededRandom } from '../random.ts'
import type { TrafficModel } from '../traffic-model.ts'
import type { PlannedStage } from '../traffic-plan.ts'
import { type TrafficTables, trafficTables } from './traffic-tables.ts'
import { type VisitorBand, visitorBands } from './visitor-bands.ts'

export interface ExportOptions {
  stages: readonly LoadStage[]
  seed: number
  /** What `1x` stands for, if not the mean of the model. */
  ratePerS?: number
  /** Pages that are known to exist, for the tail of the model. */
  tailPaths?: readonly string[]
  thresholds: readonly Threshold[]
  timeoutMs: number
  /** Where the load goes unless whoever runs it says otherwise. */
  target?: string
}

/** A load as scripts of other engines are written from. */
export interface ExportedLoad {
  seed: number
  stages: PlannedStage[]
  bands: VisitorBand[]
  tables: TrafficTables
  thresholds: readonly Threshold[]
  timeoutMs: number
  target?: string
}

/** What many machines together may be asked for. */
const limits = { requests: Infinity, perS: 1e6, stages: 100, durationMs: 7 * 24 * 3_600_000 }
/** Enough to know how long sessions are, and who is under way. */
const poolSteps = 200_000

/** Prepares a load for another engine. Throws as `planTraffic`, though a load may be larger. */
export function exportedLoad(model: TrafficModel, options: ExportOptions): ExportedLoad {
  const { seed, tailPaths = [], thresholds, timeoutMs, target } = options
  const ownRatePerS = options.ratePerS ?? model.arrivals.meanPerS
  const { stages } = resolveStages(options.stages, ownRatePerS, limits)
  const known = withTail(model, tailPaths)
  const random = seededRandom(seed)
  const pool = drawPool(known, random.fork('sessions'), { requests: poolSteps, tailPaths: [] })
  const clusters = known.clusters.map(({ name }) => name)
  return {
    seed,
    stages,
    bands: visitorBands(stages, pool, clusters, random.fork('underway')),
    tables: trafficTables(known, visits(known, pool)),
    thresholds,
    timeoutMs,
    ...(target === undefined ? {} : { target }),
  }
}

/** The model with the tail spread over paths, evenly. */
function withTail(model: TrafficModel, paths: readonly string[]): TrafficModel {
  if (paths.length === 0) return model
  const samples = paths.map((path): [string, number] => [path, 1])
  return {
    ...model,
    routes: model.routes.map((route) => (route.kind === 'tail' ? { ...route, samples } : route)),
  }
}

/** How often each route is asked for. */
function visits({ routes }: TrafficModel, pool: SessionPool): number[] {
  const counts = routes.map(() => 0)
  for (const route of pool.routes) counts[route] = (counts[route] ?? 0) + 1
  return counts
}
