import { followEndings } from '../sessions/ending.ts'
import { onwardWays } from '../sessions/onward-ways.ts'
import type { TrafficCluster } from '../traffic-model.ts'

const mostRounds = 20
const nearEnough = 0.002
/** What was never seen is not impossible, and what was always seen not certain. */
const leastOdds = 1e-8
const mostOdds = 1e8

/** By route: requests, and how many of them ended a session. */
export type Visits = Map<number, { ended: number; all: number }>

/**
 * The cluster with odds such that as large a part of the requests for each route ends a session as was seen to.
 * Where visitors are depends on where they end: the odds are corrected by what comes of them until both fit.
 */
export function fitEnds(
  cluster: TrafficCluster,
  seen: { first: Visits; later: Visits },
  isAsset: readonly boolean[],
): TrafficCluster {
  const routes = isAsset.length
  const onward = onwardWays(cluster, isAsset)
  const places = [
    ...[...seen.first].map(([route, visits]) => ({ place: route, ...visits })),
    ...[...seen.later].map(([route, visits]) => ({ place: routes + route, ...visits })),
  ]
  const odds = new Float64Array(2 * routes).fill(1)
  for (const { place, ended } of places) if (ended === 0) odds[place] = leastOdds
  const sessions = places.reduce((sum, { ended }) => sum + ended, 0)
  for (let round = 0; round < mostRounds; round++) {
    const found = followEndings(cluster, odds, onward)
    let off = 0
    for (const { place, ended, all } of places) {
      if (ended === 0) continue
      const ends = found.ended[place] ?? 0
      off += Math.abs(ended / sessions - ends)
      const now = asOdds(ends / (found.visited[place] ?? 0))
      odds[place] = clamp((odds[place] ?? 1) * (asOdds(ended / all) / now))
    }
    if (off < nearEnough) break
    level(odds, places)
  }
  const { later } = cluster
  return {
    ...cluster,
    ends: told(seen.first, odds),
    ...(later ? { later: { ...later, ends: told(seen.later, odds.subarray(routes)) } } : {}),
  }
}

/** Only ratios of odds mean anything: in the mean over all ends they are 1. */
function level(odds: Float64Array, places: readonly { place: number; ended: number }[]): void {
  let logs = 0
  let all = 0
  for (const { place, ended } of places) {
    logs += ended * Math.log(odds[place] ?? 1)
    all += ended
  }
  const mean = Math.exp(logs / all)
  for (const { place, ended } of places) {
    if (ended > 0) odds[place] = clamp((odds[place] ?? 1) / mean)
  }
}

function told(visits: Visits, odds: Float64Array): Record<string, number> {
  return Object.fromEntries(
    [...visits.keys()].map((route) => [route, Number((odds[route] ?? 1).toPrecision(3))]),
  )
}

function asOdds(share: number): number {
  return Number.isNaN(share) ? 1 : clamp(share / (1 - share))
}

function clamp(odds: number): number {
  return Math.min(mostOdds, Math.max(leastOdds, odds))
}
