import { cacheEntries, type Checked } from './cache-format.ts'

/** Of a cache the entries that are young enough, the newest if there are too many; none from the future. */
export function freshEntries(checked: Checked, nowEpochMs: number, maxAgeMs: number): Checked {
  const now = nowEpochMs / 1000
  // A second of grace for times that were rounded.
  const fresh = Object.entries(checked).filter(
    ([, [at]]) => at <= now + 1 && now - at <= maxAgeMs / 1000,
  )
  const newest = fresh.toSorted(([, [a]], [, [b]]) => b - a).slice(0, cacheEntries)
  return Object.fromEntries(newest)
}
