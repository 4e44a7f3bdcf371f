import type { Random } from '../random.ts'
import type { TrafficRoute } from '../traffic-model.ts'
import { weighted } from './weighted.ts'

/**
 * Draws a concrete path of a route. A route without one, as the tail, borrows the path of another route that is
 * read with the same method, the more frequent the likelier; "/" where there is none. Undefined for a route
 * that changes something: what is sent there must not go anywhere else.
 */
export function pathSampler(routes: readonly TrafficRoute[]): {
  pathOf: (route: number, random: Random) => string | undefined
  /** Whether there is one. */
  hasPath: (route: number) => boolean
} {
  const own = routes.map(({ samples }) => (samples.length > 0 ? weighted(samples) : undefined))
  const lent = new Map<string, (random: Random) => string | undefined>()
  for (const method of ['GET', 'HEAD']) {
    const alike = routes.filter((route) => route.method === method)
    lent.set(method, weighted(alike.flatMap(({ samples }) => samples)))
  }
  const lenderOf = (route: number) => lent.get(routes[route]?.method ?? 'GET')
  return {
    pathOf: (route, random) => {
      const path = own[route]?.(random)
      if (path !== undefined) return path
      const lend = lenderOf(route)
      return lend && (lend(random) ?? '/')
    },
    hasPath: (route) => own[route] !== undefined || lenderOf(route) !== undefined,
  }
}
