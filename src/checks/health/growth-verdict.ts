import { type Drift, levelsOff } from '../../model/drift/drift.ts'
import { compare } from '../../model/threshold.ts'
import { formatDuration } from '../../model/units.ts'
import type { Verdict } from './kind.ts'
import { allowedPerMin, type GrowthBound } from './line/growth.ts'

/** A growth that was measured, and how to write it. */
export interface Growth {
  drift: Drift | undefined
  /** How long it was looked at, the warm-up included. */
  lengthMs: number
  requestsPerMin: number
  format: (value: number) => string
}

/** What is told of what is not known. */
export const unknown = 'could not be found out'

/** No shorter time has enough blocks of three samples after its warm-up, with a sample a second. */
const shortestMs = 50_000

/**
 * Whether it grew by less than the bound: only where it did is it a failure, and only where this run would have
 * seen so little does it hold. What came to rest is no growth.
 */
export function growthVerdict(
  { drift, lengthMs, ...growth }: Growth,
  bound: GrowthBound,
): Pick<Verdict, 'state' | 'seen' | 'told'> {
  if (!drift) {
    const seen = `${formatDuration(lengthMs)} under load are too short to tell; it takes ${formatDuration(shortestMs)}`
    return { state: 'unknown', seen, told: unknown }
  }
  const allowed = allowedPerMin(bound, growth.requestsPerMin)
  const { grows, slope, windowMs } = drift
  const rate = rateOf(slope, growth)
  const full = levelsOff(drift)
  if (grows && !full) {
    const kept = compare(slope, bound.comparator, allowed)
    return {
      state: kept ? 'ok' : 'failed',
      seen: rate,
      told: `grew ${rate}, over ${formatDuration(windowMs)} under load`,
    }
  }
  const { smallest } = full ? drift.late : drift
  const seen = `${full ? 'came to rest' : 'none'}; ${growth.format(smallest)} a minute would have been seen`
  if (smallest <= allowed) return { state: 'ok', seen, told: 'does not grow' }
  const least = `only ${growth.format(smallest)} a minute or more would have been seen in ${formatDuration(windowMs)}; load for longer`
  return { state: 'unknown', seen: least, told: unknown }
}

/** "5.2 MB a minute, or 1.8 MB per 1,000 requests". */
export function rateOf(
  slope: number,
  { requestsPerMin, format }: Omit<Growth, 'drift' | 'lengthMs'>,
): string {
  const minute = `${format(slope)} a minute`
  if (!(requestsPerMin > 0)) return minute
  return `${minute}, or ${format((slope / requestsPerMin) * 1000)} per 1,000 requests`
}
