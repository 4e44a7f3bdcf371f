import { longestSessionMs, sessionGapMs } from '../sessions/session-keeper.ts'
import { silenceMs } from '../sessions/steady-clock.ts'

/** How long ago the requests of a session that ends now may have been, in seconds. */
const behindS = (longestSessionMs + 2 * sessionGapMs) / 1000
const spareS = 3600
const longestS = behindS + silenceMs / 1000

export const windowSizes = [1, 10, 60] as const
export type WindowSize = (typeof windowSizes)[number]

export interface Windows {
  count: number
  sum: number
  squares: number
  most: number
}

/**
 * Counts requests in windows of 1, 10 and 60 s, empty ones too, in memory that does not grow: what lies too far
 * back to change is added up. A stretch without a log is no empty window. What is known to last no longer than
 * `spanS` takes less memory.
 */
export function windowCounts(spanS = longestS) {
  const ringS = 2 ** Math.ceil(Math.log2(Math.min(longestS, spanS) + spareS))
  const ring = new Uint32Array(ringS)
  const sizes = windowSizes.map((size) => ({
    size,
    count: 0,
    sum: 0,
    squares: 0,
    most: 0,
    open: -1,
  }))
  let nextS = Number.NaN
  let lastS = Number.NaN
  let isBegun = false

  function flushUntil(untilS: number): void {
    for (; nextS < untilS; nextS++) {
      const count = ring[nextS % ringS] ?? 0
      ring[nextS % ringS] = 0
      isBegun ||= count > 0
      if (!isBegun) continue
      for (const windows of sizes) {
        const phase = nextS % windows.size
        // A window whose beginning is not part of the log is left out.
        if (phase === 0) windows.open = 0
        if (windows.open < 0) continue
        windows.open += count
        if (phase !== windows.size - 1) continue
        windows.count++
        windows.sum += windows.open
        windows.squares += windows.open ** 2
        windows.most = Math.max(windows.most, windows.open)
        windows.open = -1
      }
    }
  }

  return {
    /** The log's clock stands at this time: what follows is not much earlier. */
    advance: (timeMs: number): void => {
      const second = Math.floor(timeMs / 1000)
      if (Number.isNaN(nextS)) nextS = Math.max(0, second - sessionGapMs / 1000)
      lastS = Number.isNaN(lastS) ? second : Math.max(lastS, second)
      flushUntil(Math.min(second - behindS, lastS))
    },
    add: (timeMs: number): void => {
      const second = Math.floor(timeMs / 1000)
      if (second >= nextS && second < nextS + ringS)
        ring[second % ringS] = (ring[second % ringS] ?? 0) + 1
    },
    /** The log ends or jumps: what comes next is not near. */
    end: (): void => {
      if (!Number.isNaN(nextS)) flushUntil(lastS + 1)
      for (const windows of sizes) windows.open = -1
      nextS = Number.NaN
      lastS = Number.NaN
      isBegun = false
    },
    of: (size: WindowSize): Windows =>
      sizes.find((windows) => windows.size === size) ?? { count: 0, sum: 0, squares: 0, most: 0 },
  }
}

/** Variance over mean of the counts, which is 1 for chance; NaN of too few windows or requests. */
export function dispersion({ count, sum, squares }: Windows): number {
  const mean = sum / count
  return count < 2 || sum === 0 ? Number.NaN : (squares / count - mean ** 2) / mean
}
