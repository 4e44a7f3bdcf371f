import type { Random } from '../random.ts'
import type { TrafficCluster, TrafficRoute } from '../traffic-model.ts'
import { normal, shareBelow } from './normal.ts'

const base = 8192

/** From which route to which. */
export interface Way {
  from: number
  to: number
  kind: TrafficRoute['kind']
}

/** Milliseconds until the next request of one visitor. */
export type GapOf = (way: Way) => number

/**
 * Draws whole milliseconds between two requests, on the straight lines between the quantiles: for each visitor
 * anew, because who is quick once is quick again.
 */
export function gapSampler({
  gaps,
  paces,
}: Pick<TrafficCluster, 'gaps' | 'paces'>): (random: Random) => GapOf {
  const paceOf = new Map<number, readonly number[]>()
  for (const [from, ways] of Object.entries(paces?.of ?? {})) {
    for (const [to, pace] of ways) {
      const known = paces?.quantiles[pace]
      // The file may come from a pull request: an index may lead to no pace.
      if (known) paceOf.set(Number(from) * base + to, known)
    }
  }
  const alike = paces?.alike ?? 0
  const own = Math.sqrt(alike)
  const rest = Math.sqrt(1 - alike)
  return (random) => {
    const visitor = alike > 0 ? normal(random) : 0
    return ({ from, to, kind }) => {
      const quantiles = paceOf.get(from * base + to) ?? gaps[kind === 'asset' ? 'asset' : 'page']
      const share = alike > 0 ? shareBelow(own * visitor + rest * normal(random)) : random.next()
      const place = share * (quantiles.length - 1)
      const below = quantiles[Math.floor(place)] ?? 0
      const above = quantiles[Math.floor(place) + 1] ?? below
      return Math.round(below + (above - below) * (place % 1))
    }
  }
}
