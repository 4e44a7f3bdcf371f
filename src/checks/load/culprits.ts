import { median } from '../../model/median.ts'
import { count, formatDuration } from '../../model/units.ts'
import { type Buckets, percentile, sampleCount } from './engine/histogram.ts'
import type { LoadFacts } from './facts.ts'

const mostPaths = 10
/** A path that is this much slower than the median of the others is the first to look at. */
const standsOut = 2

interface PathTimes {
  path: string
  p50: number
  p95: number
  n: number
}

/**
 * The paths with the slowest first: "GET /search?q=lamp  p50 455 ms  p95 1.2 s  14 requests". Figures are
 * service times, because a wait that one path causes is shared by all.
 */
export function slowestPaths(facts: LoadFacts): string[] {
  const { queueMax } = facts.generator
  const lines = byMedian(facts).slice(0, mostPaths)
  return [
    ...lines.map(
      ({ path, p50, p95, n }) =>
        `GET ${path}  p50 ${formatDuration(p50)}  p95 ${formatDuration(p95)}  ${count(n, 'request')}`,
    ),
    ...(queueMax > 0 ? [`up to ${count(queueMax, 'request')} waited for a free connection`] : []),
  ]
}

/** Where to look first. */
export function culpritHint(facts: LoadFacts): string {
  const [first, ...others] = byMedian(facts)
  if (first && others.length > 0) {
    const rest = median(others.map((other) => other.p50))
    if (first.p50 >= standsOut * rest && first.p50 > 0) {
      return `Look at GET ${first.path} first: at the median it takes ${formatDuration(first.p50)}, the others ${formatDuration(rest)}.`
    }
    return 'No path stands out: look at what they share, such as the database, the processor or a lock.'
  }
  return 'Look at what this path waits for, such as a query or another service, or lower load.rate to what the site can bear.'
}

function byMedian(facts: LoadFacts): PathTimes[] {
  return Object.entries(facts.paths)
    .flatMap(([path, { service }]) => timesOf(path, service))
    .toSorted((a, b) => b.p50 - a.p50 || b.p95 - a.p95)
}

function timesOf(path: string, service: Buckets): PathTimes[] {
  const p50 = percentile(service, 50)
  const p95 = percentile(service, 95)
  return p50 === undefined || p95 === undefined ? [] : [{ path, p50, p95, n: sampleCount(service) }]
}
