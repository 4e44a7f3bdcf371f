import { sessionGapMs } from '../sessions/session-keeper.ts'

/** Of so large a part of those who are under way, the first request should come early. */
const enough = 0.8
const longestS = sessionGapMs / 1000

export interface SeenStarts {
  /** Seconds since the log began, or went on after a break, with how many sessions began there. */
  offsets: readonly (readonly [offsetS: number, count: number])[]
  /** How often the log began or went on. */
  begins: number
  runningS: number
  /** How many gaps of a session are longer than so many seconds, in the mean. */
  gapsLonger: (seconds: number) => number
}

export interface Underway {
  /** How many there are in all. */
  visitors: number
  /** How likely a session that first shows after so many seconds began before the log did. */
  chance: (offsetS: number) => number
}

/**
 * Who was on the site already when a log was cut out of a longer one, as by a daily rotation. Where sessions come at one
 * rate, those with a gap across the beginning first show after t seconds as often as new ones come, times the gaps
 * longer than t in a session (renewal theory). How much of that is there is found from how many more sessions
 * than later begin early: a new site has nobody who was there before.
 */
export function underwayAtStart({ offsets, begins, runningS, gapsLonger }: SeenStarts): Underway {
  const gaps = Float64Array.from({ length: longestS }, (_, second) => gapsLonger(second + 0.5))
  const earlyS = firstWith(gaps, enough * sum(gaps))
  const early = sum(offsets.map(([offsetS, count]) => (offsetS < earlyS ? count : 0)))
  const all = sum(offsets.map(([, count]) => count))
  const laterS = runningS - begins * earlyS
  const perS = laterS > 0 ? (all - early) / laterS : 0
  const more = early - perS * begins * earlyS
  const most = perS * begins * sum(gaps.subarray(0, earlyS))
  // Two standard deviations of a Poisson count.
  const isChance = more <= 2 * Math.sqrt(early)
  const part = most > 0 && !isChance ? Math.min(1, more / most) : 0
  const chance = (offsetS: number): number => {
    const others = part * (gaps[Math.floor(offsetS)] ?? 0)
    return others / (1 + others)
  }
  return {
    chance,
    visitors: sum(offsets.map(([offsetS, count]) => count * chance(offsetS))),
  }
}

/** The first place that, with all before, has so much. */
function firstWith(values: Float64Array, wanted: number): number {
  let found = 0
  let place = 0
  while (place < values.length && found < wanted) found += values[place++] ?? 0
  return place
}

function sum(values: Iterable<number>): number {
  let all = 0
  for (const value of values) all += value
  return all
}
