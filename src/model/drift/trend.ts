import { median } from '../median.ts'
import type { Blocks } from './block-minima.ts'
import { mannKendall } from './mann-kendall.ts'
import { deviation, varianceInflation } from './noise.ts'
import { theilSen } from './theil-sen.ts'

/** One false alarm in a hundred, one-sided. */
const leastZ = 2.33
/** A growth over the window of less than this share of the level troubles nobody. */
const leastShare = 0.02
/** Beyond so many standard errors lies one value in twenty. */
const oneInTwenty = 1.645

/** How a quantity went over some time. */
export interface Trend {
  grows: boolean
  level: number
  /** Per minute. */
  slope: number
  /** By how much the slope may be off, per minute: nineteen in twenty are not by more, to one side. */
  doubt: number
  /** The smallest slope per minute that would have been found in 19 of 20 runs as noisy as this one. */
  smallest: number
  windowMs: number
  /** The z-score of Mann and Kendall's test. */
  z: number
}

/** Whether the minima of blocks grow, and how fast; `leastGrowth` over the window is too little to speak of. */
export function trendOf({ minima, windowMs, blockMs }: Blocks, leastGrowth: number): Trend {
  const values = minima.map(({ value }) => value)
  const level = median(values)
  const slope = theilSen(minima)
  const rest = minima.map(({ at, value }) => value - slope * at)
  const inflation = Math.sqrt(varianceInflation(rest))
  const z = mannKendall(values) / inflation
  const least = Math.max(leastGrowth, leastShare * Math.abs(level)) / windowMs
  const error = (inflation * slopeError(rest)) / blockMs
  return {
    grows: z > leastZ && slope >= least,
    level,
    slope: slope * 60_000,
    doubt: oneInTwenty * error * 60_000,
    smallest: (Math.max(leastZ * error, least) + oneInTwenty * error) * 60_000,
    windowMs,
    z,
  }
}

/** Per value: that of least squares through n values, by which the median slope is 5 % worse. */
function slopeError(rest: readonly number[]): number {
  return 1.05 * deviation(rest) * Math.sqrt(12 / rest.length ** 3)
}
