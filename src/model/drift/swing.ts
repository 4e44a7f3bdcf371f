import type { Point } from './theil-sen.ts'

/** How far values fall after they rose, and how often they do by at least half as much. */
export interface Swing {
  /** The deepest fall from anything before. */
  height: number
  /** Falls from `sinceMs` on. */
  falls: number
}

/** The swing of values in the order of time, such as the teeth of a garbage collector. */
export function swingOf(points: readonly Point[], sinceMs: number): Swing {
  let peak = Number.NEGATIVE_INFINITY
  let height = 0
  for (const { value } of points) {
    peak = Math.max(peak, value)
    height = Math.max(height, peak - value)
  }
  if (height === 0) return { height, falls: 0 }
  let falls = 0
  let extreme = Number.NEGATIVE_INFINITY
  let falling = false
  for (const { at, value } of points) {
    extreme = falling ? Math.min(extreme, value) : Math.max(extreme, value)
    if (Math.abs(value - extreme) < height / 2) continue
    if (!falling && at >= sinceMs) falls++
    falling = !falling
    extreme = value
  }
  return { height, falls }
}
