import { type Drift, growthOf } from '../../model/drift/drift.ts'
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
  /** How much of it may be given back late, such as garbage that was not collected yet. */
  returnable: number
  format: (value: number) => string
}

/** What is told of what is not known. */
export const unknown = 'could not be found out'

/** In a shorter time, what rises may be one long cycle of a collector of garbage, with short ones in it. */
const tellingMs = 5 * 60_000

/** No shorter time has enough blocks of three samples after its warm-up, with a sample a second. */
const shortestMs = 50_000

/**
 * Whether it grew by less than the bound: it is a failure only where it surely grew by more, and holds only where
 * this run would have seen so little. What came to rest is no growth.
 */
export function growthVerdict(
  { drift, lengthMs, ...growth }: Growth,
  bound: GrowthBound,
): Pick<Verdict, 'state' | 'seen' | 'told'> {
  if (!drift) {
    const seen =
      lengthMs < shortestMs
        ? `${formatDuration(lengthMs)} under load are too short to tell; it takes ${formatDuration(shortestMs)}`
        : `too few samples of ${formatDuration(lengthMs)} under load to tell`
    return { state: 'unknown', seen, told: unknown }
  }
  const allowed = allowedPerMin(bound, growth.requestsPerMin)
  const { slope, doubt, windowMs } = drift
  const how = growthOf(drift)
  if (how === 'steady' || how === 'late') {
    const seen = rateOf(slope, growth)
    const told = `grew ${seen}, over ${formatDuration(windowMs)} under load`
    if (compare(slope + doubt, bound.comparator, allowed)) return { state: 'ok', seen, told }
    const why = whyUnsure(drift, allowed, { lengthMs, ...growth }, bound)
    if (why === undefined) return { state: 'failed', seen, told }
    return { state: 'unknown', seen: `${seen}, ${why}; load for longer`, told: unknown }
  }
  const { smallest } = how === 'rests' ? drift.late : drift
  if (smallest <= allowed) {
    const none = `${how === 'rests' ? 'came to rest' : 'none'}; ${growth.format(smallest)} a minute would have been seen`
    return { state: 'ok', seen: none, told: 'does not grow' }
  }
  const least = `only ${growth.format(smallest)} a minute or more would have been seen in ${formatDuration(windowMs)}; load for longer`
  return { state: 'unknown', seen: least, told: unknown }
}

/** Why it is not sure that something grew by more; undefined when it is. */
function whyUnsure(
  drift: Drift,
  allowed: number,
  { lengthMs, returnable, format }: Omit<Growth, 'drift'>,
  { comparator }: GrowthBound,
): string | undefined {
  const { slope, doubt, windowMs } = drift
  if (compare(slope - doubt, comparator, allowed)) return `give or take ${format(doubt)}`
  if (windowMs >= tellingMs) return undefined
  const rise = (slope * lengthMs) / 60_000
  const isGarbage = returnable > 0 && rise <= returnable
  if (!isGarbage && growthOf(drift) === 'steady') return undefined
  return 'which may be one cycle of a garbage collector'
}

/** "5.2 MB a minute, or 1.8 MB per 1,000 requests". */
export function rateOf(
  slope: number,
  { requestsPerMin, format }: Pick<Growth, 'requestsPerMin' | 'format'>,
): string {
  const minute = `${format(slope)} a minute`
  if (!(requestsPerMin > 0)) return minute
  return `${minute}, or ${format((slope / requestsPerMin) * 1000)} per 1,000 requests`
}
