import { UserError } from '../../model/errors.ts'
import type { Threshold } from '../../model/threshold.ts'
import { count, formatDuration } from '../../model/units.ts'
import type { LoadFacts } from './facts.ts'
import type { LoadOptions } from './options.ts'
import { requiredRequests } from './sample-size.ts'

/**
 * The plan that the options describe. Throws a UserError `load-too-short` when a threshold could not be
 * judged at its end, so that nobody waits for it.
 */
export function planLoad(options: LoadOptions): LoadFacts['plan'] {
  const { rate, duration, timeout, thresholds, paths } = options
  // 0.3/s for 10s are 3 requests, whatever floating point makes of the product.
  const requests = Math.max(1, Math.floor((rate * duration) / 1000 + 1e-6))
  for (const threshold of thresholds) refuseTooShort(threshold, requests, rate)
  return { ratePerS: rate, durationMs: duration, timeoutMs: timeout, requests, paths }
}

/** The limit that sizes a load whose thresholds limit no time. */
const defaultLimitMs = 1000

/** The time limits of the thresholds in milliseconds; 1 s when they limit no time. */
export function timeLimits(thresholds: readonly Threshold[]): number[] {
  const limits = thresholds.flatMap((threshold) =>
    threshold.measure === 'errors' ? [] : [threshold.limit],
  )
  return limits.length > 0 ? limits : [defaultLimitMs]
}

function refuseTooShort(threshold: Threshold, requests: number, rate: number): void {
  if (threshold.measure === 'errors') return
  const required = requiredRequests(threshold.percentile)
  if (requests >= required) return
  const needed = Math.ceil(required / rate)
  throw new UserError({
    code: 'load-too-short',
    what: `"${threshold.text}" needs ${count(required, 'request')}, and the load sends ${requests.toLocaleString('en')}`,
    why: `Fewer than ten of them would lie beyond p${threshold.percentile}, so that single requests would decide`,
    fix: `Set load.duration to ${needed}s (${formatDuration(needed * 1000)}) or longer, raise load.rate, or judge a lower percentile`,
  })
}
