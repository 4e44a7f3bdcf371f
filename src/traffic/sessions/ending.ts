import type { TrafficCluster } from '../traffic-model.ts'
import type { OnwardWays } from './onward-ways.ts'

/** Beyond so many requests those who go on are everywhere as often as before. */
const longestFollowed = 100
/** Bounds the time that a model takes to be read, whoever wrote it. */
const mostSteps = 50_000_000

/** How likely a session ends after so many requests, of which the last was for this route. */
export type Ending = (requests: number, route: number) => number

/**
 * When sessions of a cluster end, so that both hold: as many have each length as `lengths.all` says, and the
 * odds that a request is the last of its session are to those of another route as `ends` says. This is a
 * proportional-odds hazard: the odds of a route are those of the position times the route's own. The factor of
 * a position is found by following where visitors are, from the start on.
 */
export function endingOf(cluster: TrafficCluster, routes: number, onward: OnwardWays): Ending {
  const { ends = {}, lengths, start } = cluster
  const hazards = hazardsOf(lengths.all)
  const own = Float64Array.from({ length: routes }, (_, route) => odds(ends[route] ?? 0.5))
  const ways = Object.values(cluster.transitions).reduce((sum, list) => sum + list.length, routes)
  const followed = Math.min(longestFollowed, hazards.length, Math.ceil(mostSteps / ways))
  const factors: number[] = []
  let shares: Float64Array = new Float64Array(routes)
  for (const [route, weight] of start)
    if (route < routes) shares[route] = (shares[route] ?? 0) + weight
  for (let position = 0; position < followed; position++) {
    shares = asShares(shares)
    const factor = factorFor(hazards[position] ?? 1, shares, own)
    factors.push(factor)
    const goOn = shares.map((share, route) => share * (1 - hazard(factor * (own[route] ?? 1))))
    shares = onward.spread(goOn)
  }
  // The mix of routes hardly changes any more: nor does what it does to the odds.
  const last = hazards[followed - 1] ?? 1
  const drift = last > 0 && last < 1 ? (factors.at(-1) ?? 1) / odds(last) : 1
  return (requests, route) => {
    const wanted = hazards[requests - 1] ?? 1
    if (wanted <= 0 || wanted >= 1) return wanted
    return hazard((factors[requests - 1] ?? odds(wanted) * drift) * (own[route] ?? 1))
  }
}

/** By length: the share that ends of those that are as long or longer. */
function hazardsOf(lengths: TrafficCluster['lengths']['all']): number[] {
  const counts: number[] = []
  for (const [length, weight] of lengths) counts[length - 1] = (counts[length - 1] ?? 0) + weight
  let left = 0
  const hazards: number[] = []
  for (let place = counts.length - 1; place >= 0; place--) {
    const ending = counts[place] ?? 0
    left += ending
    hazards[place] = ending / left
  }
  return hazards
}

/** The factor by which the hazards of all routes come to what is wanted in the mean. Found by halving. */
function factorFor(wanted: number, shares: Float64Array, own: Float64Array): number {
  if (wanted <= 0 || wanted >= 1) return wanted <= 0 ? 0 : Infinity
  let low = -40
  let high = 40
  for (let round = 0; round < 50; round++) {
    const middle = (low + high) / 2
    const factor = Math.exp(middle)
    let mean = 0
    for (const [route, share] of shares.entries()) {
      if (share > 0) mean += share * hazard(factor * (own[route] ?? 1))
    }
    if (mean > wanted) high = middle
    else low = middle
  }
  return Math.exp((low + high) / 2)
}

/** Between 1:50 and 50:1: nothing that was counted a few times is certain. */
function odds(chance: number): number {
  return Math.min(50, Math.max(0.02, chance / (1 - chance)))
}

function hazard(ratio: number): number {
  return ratio === Infinity ? 1 : ratio / (1 + ratio)
}

function asShares(weights: Float64Array): Float64Array {
  const sum = weights.reduce((all, weight) => all + weight, 0)
  return sum > 0 ? weights.map((weight) => weight / sum) : weights
}
