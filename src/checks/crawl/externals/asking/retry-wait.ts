import { retryAfterMs } from '../../retry-after-ms.ts'
import type { Outcome } from './trace.ts'

const firstWaitMs = 1000

export interface RetryWait {
  ms: number
  /** The whole host is to be left alone, not this link only. */
  host: boolean
}

/**
 * How long to wait before the same request is worth another try; undefined when it is not. A refused HEAD is
 * not: linkinator follows it with a GET, which often works.
 */
export function retryWait(
  outcome: Outcome,
  method: string,
  retries: number,
  nowEpochMs: number,
): RetryWait | undefined {
  const grown = firstWaitMs * 3 ** retries
  if ('failure' in outcome) {
    const passing = outcome.failure.kind === 'network' && method !== 'HEAD'
    return passing && !isCertificate(outcome.failure.reason)
      ? { ms: grown, host: false }
      : undefined
  }
  const { status, headers } = outcome.answer
  const asked = retryAfterMs(headers['retry-after'], nowEpochMs)
  if (status === 429) return { ms: asked ?? grown, host: true }
  if (status === 503 && asked !== undefined) return { ms: asked, host: true }
  const passing = method !== 'HEAD' && [500, 502, 503, 504].includes(status)
  return passing ? { ms: grown, host: false } : undefined
}

/** A certificate that does not hold now will not hold in a second. */
function isCertificate(reason: string): boolean {
  return /certificate|\bSSL\b|\bTLS\b|altname/i.test(reason)
}
