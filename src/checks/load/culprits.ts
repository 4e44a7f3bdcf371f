import { median } from '../../model/median.ts'
import { count, formatDuration } from '../../model/units.ts'
import { percentile, sampleCount } from './engine/histogram.ts'
import type { Endings } from './facts.ts'

const mostRoutes = 10
/** A route that is this much slower than the median of the others is the first to look at. */
const standsOut = 2

/** How long the requests of one route took, from sent to end. */
interface RouteTimes {
  route: string
  p50: number
  p95: number
  n: number
}

/**
 * The routes with the slowest first. By service times, because a wait that one route causes is shared by all.
 */
function slowestFirst(routes: Readonly<Record<string, Endings>>): RouteTimes[] {
  return Object.entries(routes)
    .flatMap(([route, { service }]): RouteTimes[] => {
      const p50 = percentile(service, 50)
      const p95 = percentile(service, 95)
      return p50 === undefined || p95 === undefined
        ? []
        : [{ route, p50, p95, n: sampleCount(service) }]
    })
    .toSorted((a, b) => b.p50 - a.p50 || b.p95 - a.p95)
}

/** The slowest routes in lines: "GET /search?q  p50 455 ms  p95 1.2 s  14 requests". */
export function slowestRoutes(routes: Readonly<Record<string, Endings>>): string[] {
  return slowestFirst(routes)
    .slice(0, mostRoutes)
    .map(
      ({ route, p50, p95, n }) =>
        `${route}  p50 ${formatDuration(p50)}  p95 ${formatDuration(p95)}  ${count(n, 'request')}`,
    )
}

/** Where to look first. */
export function culpritHint(routes: Readonly<Record<string, Endings>>): string {
  const [first, ...others] = slowestFirst(routes)
  if (first && others.length > 0) {
    const rest = median(others.map((other) => other.p50))
    if (first.p50 >= standsOut * rest && first.p50 > 0) {
      return `Look at ${first.route} first: at the median it takes ${formatDuration(first.p50)}, the others ${formatDuration(rest)}.`
    }
    return 'No route stands out: look at what they share, such as the database, the processor or a lock.'
  }
  return 'Look at what this route waits for, such as a query or another service, or lower the rate to what the site can bear.'
}
