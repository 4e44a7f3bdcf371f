import type { Threshold } from '../../model/threshold.ts'

/** The limit that sizes a load whose thresholds limit no time. */
const defaultLimitMs = 1000

/** The time limits of the thresholds in milliseconds; 1 s when they limit no time. */
export function timeLimits(thresholds: readonly Threshold[]): number[] {
  const limits = thresholds.flatMap((threshold) =>
    'percentile' in threshold ? [threshold.limit] : [],
  )
  return limits.length > 0 ? limits : [defaultLimitMs]
}
