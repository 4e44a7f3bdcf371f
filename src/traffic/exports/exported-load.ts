import { UserError } from '../../model/errors.ts'
import type { LoadStage } from '../../model/load-stage.ts'
import type { Threshold } from '../../model/threshold.ts'
import { resolveStages } from '../plan/resolve-stages.ts'
import { drawPool, type SessionPool } from '../plan/session-pool.ts'
import { seededRandom } from '../random.ts'
import type { TrafficModel } from '../traffic-model.ts'
import type { PlannedStage } from '../traffic-plan.ts'
import { type VisitorBand, visitorBands } from './visitor-bands.ts'
import { type VisitorLibrary, visitorLibrary } from './visitor-library.ts'

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
  /** What of the load no export has, in sentences. */
  leftOut?: readonly string[]
}

/** A load as scripts of other engines are written from. */
export interface ExportedLoad {
  seed: number
  stages: PlannedStage[]
  bands: VisitorBand[]
  library: VisitorLibrary
  thresholds: readonly Threshold[]
  timeoutMs: number
  target?: string
  leftOut: readonly string[]
}

/** What many machines together may be asked for. */
const limits = { requests: Infinity, perS: 1e6, stages: 100, durationMs: 7 * 24 * 3_600_000 }
/**
 * Steps of the sessions that are exported, for each route: by chance their routes then differ from the model's by
 * about 0.18 / 36 = 0.005 bits (Jensen-Shannon), whatever the number of routes.
 */
const stepsPerRoute = 36
const mostSteps = 150_000
const mostNamed = 10

/**
 * Prepares a load for another engine. Throws as `planTraffic`, though a load may be larger, and
 * `load-route-unknown` for a threshold on a route that nobody asks for.
 */
export function exportedLoad(model: TrafficModel, options: ExportOptions): ExportedLoad {
  const { seed, tailPaths = [], thresholds, timeoutMs, target, leftOut = [] } = options
  const ownRatePerS = options.ratePerS ?? model.arrivals.meanPerS
  const { stages } = resolveStages(options.stages, ownRatePerS, limits)
  const known = withTail(model, tailPaths)
  const random = seededRandom(seed)
  const steps = Math.min(mostSteps, stepsPerRoute * known.routes.length)
  const limited = new Set(thresholds.flatMap(({ route }) => (route === undefined ? [] : [route])))
  const pool = drawPool(known, random.fork('sessions'), { steps })
  refuseUnknown(thresholds, askedFor(known, pool))
  return {
    seed,
    stages,
    bands: visitorBands(stages, pool, random.fork('underway')),
    library: visitorLibrary(known, pool, limited),
    thresholds,
    timeoutMs,
    leftOut,
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

/** Labels of the routes that visitors of the pool ask for. */
function askedFor({ routes }: TrafficModel, pool: SessionPool): Set<string> {
  const asked = new Set(pool.routes)
  return new Set(
    routes.flatMap(({ method, template }, index) =>
      asked.has(index) ? [`${method} ${template}`] : [],
    ),
  )
}

function refuseUnknown(thresholds: readonly Threshold[], asked: ReadonlySet<string>): void {
  for (const { route, text } of thresholds) {
    if (route === undefined || asked.has(route)) continue
    const known = [...asked].slice(0, mostNamed).map((label) => `"${label}"`)
    throw new UserError({
      code: 'load-route-unknown',
      what: `"${text}" is about "${route}", which the load never asks for`,
      why: `Its routes are ${known.join(', ')}${asked.size > mostNamed ? ' and others' : ''}`,
      fix: 'Name one of these routes, or let the load ask for that one too',
    })
  }
}
