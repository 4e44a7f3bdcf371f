import type { Pacing } from '../frontier/pacing.ts'
import type { Answer } from './answer.ts'
import { isTransient, isUnreadable, wasStaleConnection } from './is-transient.ts'
import { retryAfterMs } from '../../retry-after-ms.ts'

export interface RetryLimits {
  /** For one URL. */
  retries: number
  /** Share of all requests that may be retries, and how many may be in any case. */
  share: number
  atLeast: number
}

const firstWaitMs = 300

/** Decides which request is sent again, and after which wait. Everything is bounded, whatever the site asks. */
export class RetryPolicy {
  readonly #limits: RetryLimits
  readonly #pacing: Pacing
  #requests = 0
  #retries = 0
  /** URLs that were not asked again because too many had been. */
  exhausted = 0

  constructor(limits: RetryLimits, pacing: Pacing) {
    this.#limits = limits
    this.#pacing = pacing
  }

  counted(): void {
    this.#requests++
  }

  /** Milliseconds to wait before request number `attempts + 1`; undefined when the answer counts. */
  waitFor(answer: Answer, attempts: number, now: number): number | undefined {
    if (answer.status === 429) this.#pacing.slowDown()
    if (attempts > this.#limits.retries) return undefined
    if (wasStaleConnection(answer)) return 0
    if (!isTransient(answer) && !isUnreadable(answer)) return undefined
    // A second wait for the whole deadline tells little.
    const waited = answer.fault?.kind === 'timeout' || answer.fault?.kind === 'stalled'
    if (waited && attempts > 1) return undefined
    const asked =
      answer.status === 429 || answer.status === 503
        ? retryAfterMs(answer.headers['retry-after'], Date.now())
        : undefined
    if (
      this.#retries >= this.#limits.atLeast &&
      this.#retries >= this.#requests * this.#limits.share
    ) {
      this.exhausted++
      return undefined
    }
    const wait = asked ?? firstWaitMs * 3 ** (attempts - 1)
    const allowed = asked === undefined || this.#pacing.pause(asked, now)
    if (!allowed) return undefined
    this.#retries++
    return wait
  }
}
