import type { TrafficCluster } from '../traffic-model.ts'
import { asShares } from './as-shares.ts'
import { chance, factorFor } from './factor-for.ts'
import type { OnwardWays } from './onward-ways.ts'

/** When so few are left, those who go on are taken to be everywhere as often as before. */
const fewestFollowed = 0.001
/**
 * So many ways are gone at most, but for so many requests at least: of a large model not all of the longest
 * sessions is followed.
 */
const mostSteps = 2_000_000
const leastFollowed = 100
/** Bounds the time that a model takes to be read, whoever wrote it. */
const mostStepsEver = 50_000_000
/** How visitors go on beyond that is seen by so many requests before: at one of them they may all be at one place. */
const requestsBefore = 20

/** How likely a session ends after so many requests, of which the last was for this state of the ways. */
export type Ending = (requests: number, state: number) => number

/** How visitors come to their ends. */
export interface Endings {
  ending: Ending
  /** For each session, how many end in each state, and how many requests there are in it. */
  ended: Float64Array
  visited: Float64Array
}

/**
 * When sessions of a cluster end, so that both hold: as many have each length as `lengths.all` says, and the
 * odds that a request is the last of its session are to those in another state as `odds` says. This is a
 * proportional-odds hazard: the odds are those of the position times those of the state. The odds of a position
 * are found by following where visitors are, from the start on.
 */
export function followEndings(
  { lengths }: Pick<TrafficCluster, 'lengths'>,
  odds: Float64Array,
  onward: OnwardWays,
): Endings {
  const hazards = hazardsOf(lengths.all)
  const followed = followedOf(hazards, onward.size)
  const factors: number[] = []
  const ended = new Float64Array(odds.length)
  const visited = new Float64Array(odds.length)
  const goingOn = new Float64Array(odds.length)
  const there = asShares(onward.begin())
  let left = 1
  // Plain loops: a cluster is followed dozens of times, and most states have nobody in them.
  for (let position = 0; position < followed; position++) {
    const factor = clamp(factorFor(hazards[position] ?? 1, there, odds))
    factors.push(factor)
    let ends = 0
    for (let state = 0; state < there.length; state++) {
      const share = there[state] ?? 0
      const own = share === 0 ? 0 : share * chance(factor * (odds[state] ?? 1))
      goingOn[state] = share - own
      if (share === 0) continue
      ends += own
      ended[state] = (ended[state] ?? 0) + own * left
      visited[state] = (visited[state] ?? 0) + share * left
    }
    left *= 1 - ends
    onward.spread(goingOn, there)
    asShares(there)
  }
  const rest = left * meanBeyond(lengths.all, followed)
  const endsBeyond = asShares(there.map((share, state) => share * (odds[state] ?? 1)))
  for (let state = 0; state < there.length; state++) {
    ended[state] = (ended[state] ?? 0) + (endsBeyond[state] ?? 0) * left
    visited[state] = (visited[state] ?? 0) + (there[state] ?? 0) * rest
  }
  const drift = driftOf(factors, hazards)
  const ending: Ending = (requests, state) => {
    const wanted = hazards[requests - 1]
    // Longer than any that was seen: else those would never end who are where nobody was seen to end.
    if (wanted === undefined) return hazards.at(-1) ?? 1
    const factor = factors[requests - 1] ?? clamp((wanted / (1 - wanted)) * drift)
    return chance(factor * (odds[state] ?? 1))
  }
  return { ending, ended, visited }
}

/** How many requests more the sessions have in the mean that have more than so many. */
function meanBeyond(lengths: TrafficCluster['lengths']['all'], requests: number): number {
  let sessions = 0
  let more = 0
  for (const [length, weight] of lengths) {
    if (length <= requests) continue
    sessions += weight
    more += weight * (length - requests)
  }
  return sessions > 0 ? more / sessions : 0
}

/** By how much the odds of a position differ from those of its hazard, in the mean of the last that were followed. */
function driftOf(factors: readonly number[], hazards: readonly number[]): number {
  let found = 0
  let plain = 0
  for (let place = Math.max(0, factors.length - requestsBefore); place < factors.length; place++) {
    const hazard = hazards[place] ?? 1
    if (hazard <= 0 || hazard >= 1) continue
    found += factors[place] ?? 1
    plain += hazard / (1 - hazard)
  }
  return plain > 0 ? found / plain : 1
}

function followedOf(hazards: readonly number[], size: number): number {
  const affordable = Math.max(leastFollowed, Math.floor(mostSteps / size))
  const most = Math.min(affordable, hazards.length, Math.ceil(mostStepsEver / size))
  let left = 1
  let followed = 0
  while (followed < most && left >= fewestFollowed) left *= 1 - (hazards[followed++] ?? 1)
  return followed
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
    // What all did so far is not what all will do.
    hazards[place] = ending < left ? ending / left : left / (left + 0.5)
  }
  return hazards
}

/**
 * Where a session nearly always ends, or nearly never, it does so after any number of requests: so many have a
 * length a little more often or less often than was seen.
 */
function clamp(factor: number): number {
  return Math.min(1e6, Math.max(1e-6, factor))
}
