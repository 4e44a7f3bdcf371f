import type { FetchLimits } from './fetch/limit-of-body.ts'
import type { RetryLimits } from './fetch/retry-policy.ts'
import type { PaceLimits } from './frontier/pacing.ts'

export interface WalkLimits extends FetchLimits, RetryLimits, PaceLimits {
  pages: number
  requests: number
  /** Links from the target. */
  depth: number
  /** Distinct URLs that are kept in mind, others included. */
  urls: number
  /** References from pages to URLs. */
  edges: number
  /** Milliseconds for all of it. */
  timeMs: number
}

export const walkLimits: WalkLimits = {
  pages: 50_000,
  requests: 100_000,
  depth: 10_000,
  urls: 1_000_000,
  edges: 10_000_000,
  timeMs: 600_000,
  concurrency: 16,
  waitMs: 30_000,
  waitInAllMs: 60_000,
  retries: 2,
  share: 0.1,
  atLeast: 10,
  idleMs: 10_000,
  totalMs: 15_000,
  documentBytes: 16_777_216,
  otherBytes: 8_388_608,
}

/** How far a walk is. */
export interface WalkProgress {
  pages: number
  requests: number
  queued: number
  /** Answers that are no success, so far. */
  broken: number
  /** Answers per second since the progress before. */
  ratePerS: number
}

export interface WalkSettings {
  target: URL
  /** Origins that mean the preview when a link names them. */
  production?: readonly string[]
  /** Headers that open the preview. They go to its origin only. */
  headersFor?: (url: URL) => Readonly<Record<string, string>>
  /** Whether a URL is left out because the user said so. */
  ignores?: (url: string) => boolean
  /** Whether robots.txt keeps crawlers from a path and query. */
  disallows?: (path: string) => boolean
  /** Whether a status is as it should be. Default: 2xx. */
  accepts?: (url: string, status: number) => boolean
  limits?: Partial<WalkLimits>
  signal: AbortSignal
  /** Monotonic milliseconds. */
  now: () => number
  onProgress?: (progress: WalkProgress) => void
  /** Called with the number of complete answers since the call before: signs of life. */
  answered?: (count: number) => void
}
