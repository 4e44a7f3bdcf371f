import { blockMinima } from './block-minima.ts'
import { swingOf } from './swing.ts'
import type { Point } from './theil-sen.ts'
import { type Trend, trendOf } from './trend.ts'

const leastBlocks = 10
/** Of a collector of garbage that was seen to collect less often, the rise of one cycle may be all that was seen. */
const leastFalls = 3
/** What grows in a half of the time by less than this share of its growth does not grow steadily. */
const steadyShare = 1 / 2

/** How a quantity went after the warm-up. */
export interface Drift extends Trend {
  /** The same of the two halves of that time. */
  early: Trend
  late: Trend
}

/**
 * Whether a quantity grew from `fromMs` to `toMs`, and how fast; `leastGrowth` over the window is too little to
 * speak of, and so is a rise that is no higher than the values were seen to fall, unless they fell often. Undefined
 * when there are too few samples to say.
 */
export function driftOf(
  points: readonly Point[],
  { fromMs, toMs }: { fromMs: number; toMs: number },
  leastGrowth: number,
): Drift | undefined {
  const { windowMs, blockMs, minima } = blockMinima(points, fromMs, toMs)
  if (minima.length < leastBlocks) return undefined
  const swing = swingOf(
    points.filter(({ at }) => at >= fromMs && at < toMs),
    toMs - windowMs,
  )
  const least = swing.falls < leastFalls ? Math.max(leastGrowth, swing.height) : leastGrowth
  const middle = Math.floor(minima.length / 2)
  const [early, late] = [minima.slice(0, middle), minima.slice(middle)].map((half) =>
    trendOf({ minima: half, blockMs, windowMs: windowMs / 2 }, least),
  ) as [Trend, Trend]
  return { ...trendOf({ windowMs, blockMs, minima }, least), early, late }
}

/**
 * How something grew. A leak does so steadily. What came to rest is a cache or a pool that is full; what began late may
 * be one tooth of a garbage collector.
 */
export function growthOf({
  grows,
  slope,
  early,
  late,
}: Drift): 'none' | 'steady' | 'rests' | 'late' {
  if (!grows) return 'none'
  if (late.slope < slope * steadyShare) return 'rests'
  return early.slope < slope * steadyShare ? 'late' : 'steady'
}
