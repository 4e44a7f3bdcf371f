import type { SessionPool } from '../plan/session-pool.ts'
import type { TrafficModel } from '../traffic-model.ts'
import { routeNames } from './route-names.ts'

/**
 * Sessions that visitors are drawn from, with replacement: a load of any length can be made of them, and they end,
 * wait and follow one another as the model's do, whatever it is made of.
 */
export interface VisitorLibrary {
  /** Route and milliseconds since the step before, for each step. */
  sessions: number[][]
  /** By the number of a route: method, name in the figures, paths, and the sums of their shares up to each. */
  routes: [method: string, name: string, paths: string[], sums: number[]][]
}

/**
 * Writes sessions of a model down, with the paths to ask for. Only routes that are asked for stay; `limited` has
 * the labels of those that thresholds are about.
 */
export function visitorLibrary(
  { routes }: TrafficModel,
  pool: SessionPool,
  limited: ReadonlySet<string>,
): VisitorLibrary {
  const counts = routes.map(() => 0)
  for (const route of pool.routes) counts[route] = (counts[route] ?? 0) + 1
  const names = routeNames(routes, counts, limited)
  const places = new Map<number, number>()
  for (const [route, count] of counts.entries()) if (count > 0) places.set(route, places.size)
  return {
    sessions: Array.from(pool.starts, (start, index) => {
      const end = pool.starts[index + 1] ?? pool.routes.length
      const steps: number[] = []
      for (let step = start; step < end; step++) {
        const gapMs = step === start ? 0 : Math.round((pool.gapsUs[step] ?? 0) / 1000)
        steps.push(places.get(pool.routes[step] ?? 0) ?? 0, gapMs)
      }
      return steps
    }),
    routes: [...places.keys()].map((route) => {
      const { method = 'GET', samples = [] } = routes[route] ?? {}
      return [method, names[route] ?? '', ...shares(samples)]
    }),
  }
}

/** "/" where no path is known. */
function shares(samples: readonly (readonly [string, number])[]): [string[], number[]] {
  if (samples.length === 0) return [['/'], [1]]
  const total = samples.reduce((sum, [, weight]) => sum + weight, 0)
  let sum = 0
  const sums = samples.map(([, weight]) => Number(((sum += weight) / total).toPrecision(7)))
  // A sum of many shares may miss it by a little.
  sums[samples.length - 1] = 1
  return [samples.map(([path]) => path), sums]
}
