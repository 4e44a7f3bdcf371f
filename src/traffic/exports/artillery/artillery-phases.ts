import type { VisitorBand } from '../visitor-bands.ts'

/** A stretch of the load with arrivals at an even pace. */
export interface ArrivalPhase {
  startMs: number
  durationMs: number
  arrivals: number
  /** Who arrives, with weights: the band, and 1 for those who are under way when it begins. */
  who: [who: [band: number, isUnderway: 0 | 1], weight: number][]
}

/** Those who are under way when a band begins arrive within it. */
const burstMs = 1000

/**
 * Phases of Artillery, one after the other, for one of so many workers. Its rates must be whole numbers and its
 * ramps count whole visitors per second, so phases have counts: of them it takes any, and keeps them.
 */
export function artilleryPhases(bands: readonly VisitorBand[], workers: number): ArrivalPhase[] {
  const begins = new Set(bands.map(({ fromMs }) => fromMs))
  const cuts = new Set(bands.flatMap(({ fromMs, toMs }) => [fromMs, toMs]))
  for (const ms of begins) cuts.add(ms + burstMs)
  const end = Math.max(...bands.map(({ toMs }) => toMs))
  const edges = [...cuts.add(0)].filter((ms) => ms <= end).toSorted((a, b) => a - b)
  let exact = 0
  let given = 0
  return edges.slice(0, -1).map((startMs, index): ArrivalPhase => {
    const durationMs = (edges[index + 1] ?? end) - startMs
    const who = bands.flatMap((band, place): ArrivalPhase['who'] => {
      if (startMs < band.fromMs || startMs >= band.toMs) return []
      const fresh: ArrivalPhase['who'] = [[[place, 0], (band.startsPerS * durationMs) / 1000]]
      const isBurst = startMs === band.fromMs && band.underway > 0
      return isBurst ? [...fresh, [[place, 1], band.underway]] : fresh
    })
    exact += who.reduce((sum, [, weight]) => sum + weight, 0) / workers
    const arrivals = Math.round(exact) - given
    given += arrivals
    return { startMs, durationMs, arrivals, who }
  })
}
