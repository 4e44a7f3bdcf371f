import { median } from '../median.ts'

export interface Point {
  /** Milliseconds. */
  at: number
  value: number
}

/**
 * The slope of a line through the points, per millisecond: the median of the slopes of all pairs (H. Theil, 1950;
 * P. K. Sen, 1968), which up to 29 % of the points cannot bend. NaN for fewer than two moments.
 */
export function theilSen(points: readonly Point[]): number {
  const slopes: number[] = []
  for (const [index, one] of points.entries()) {
    for (let other = index + 1; other < points.length; other++) {
      const later = points[other]
      if (later && later.at !== one.at) slopes.push((later.value - one.value) / (later.at - one.at))
    }
  }
  return median(slopes)
}
