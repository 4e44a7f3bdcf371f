import { blockMinima } from './block-minima.ts'
import type { Point } from './theil-sen.ts'
import { type Trend, trendOf } from './trend.ts'

const leastBlocks = 10
/** What grows in the later half by less than this share of its growth has had its fill. */
const lateShare = 1 / 3

/** How a quantity went after the warm-up. */
export interface Drift extends Trend {
  /** The same of the later half of that time. */
  late: Trend
}

/**
 * Whether a quantity grew from `fromMs` to `toMs`, and how fast; `leastGrowth` over the window is too little to
 * speak of. Undefined when there are too few samples to say.
 */
export function driftOf(
  points: readonly Point[],
  { fromMs, toMs }: { fromMs: number; toMs: number },
  leastGrowth: number,
): Drift | undefined {
  const { windowMs, blockMs, minima } = blockMinima(points, fromMs, toMs)
  if (minima.length < leastBlocks) return undefined
  const later = minima.slice(Math.floor(minima.length / 2))
  const late = { minima: later, blockMs, windowMs: windowMs / 2 }
  return {
    ...trendOf({ windowMs, blockMs, minima }, leastGrowth),
    late: trendOf(late, leastGrowth / 2),
  }
}

/** Whether what grew came to rest, as a cache or a pool does that is full. A leak goes on. */
export function levelsOff({ grows, slope, late }: Drift): boolean {
  return grows && late.slope < slope * lateShare
}
