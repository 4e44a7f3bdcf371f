import type { Random } from '../random.ts'
import type { TrafficCluster, TrafficRoute } from '../traffic-model.ts'

/** Draws whole milliseconds between two requests, on the straight lines between the quantiles. */
export function gapSampler(
  gaps: TrafficCluster['gaps'],
): (kind: TrafficRoute['kind'], random: Random) => number {
  return (kind, random) => {
    const quantiles = kind === 'asset' ? gaps.asset : gaps.page
    const place = random.next() * (quantiles.length - 1)
    const below = quantiles[Math.floor(place)] ?? 0
    const above = quantiles[Math.floor(place) + 1] ?? below
    return Math.round(below + (above - below) * (place % 1))
  }
}
