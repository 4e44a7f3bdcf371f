export interface PaceLimits {
  concurrency: number
  /** Requests per second; undefined: as fast as the site answers. */
  ratePerS?: number
  /** Milliseconds that the site may ask to wait, at once and in all. */
  waitMs: number
  waitInAllMs: number
}

/** When the next request to the host may go out. */
export class Pacing {
  readonly #limits: PaceLimits
  #concurrency: number
  #nextAt = -Infinity
  #pausedUntil = -Infinity
  #waited = 0

  constructor(limits: PaceLimits) {
    this.#limits = limits
    this.#concurrency = limits.concurrency
  }

  /** Milliseconds until a request may start; undefined while enough are under way. */
  delay(active: number, now: number): number | undefined {
    if (active >= this.#concurrency) return undefined
    return Math.max(0, this.#nextAt - now, this.#pausedUntil - now)
  }

  started(now: number): void {
    const { ratePerS } = this.#limits
    if (ratePerS !== undefined) this.#nextAt = Math.max(now, this.#nextAt) + 1000 / ratePerS
  }

  /**
   * The site asked to wait. Waits for it with all requests, if the limits allow it; returns whether they do.
   */
  pause(ms: number, now: number): boolean {
    const until = now + ms
    if (until <= this.#pausedUntil) return true
    const added = until - Math.max(now, this.#pausedUntil)
    if (ms > this.#limits.waitMs || this.#waited + added > this.#limits.waitInAllMs) return false
    this.#waited += added
    this.#pausedUntil = until
    return true
  }

  /** The site is asked too much: fewer requests at a time from now on. */
  slowDown(): void {
    this.#concurrency = Math.max(1, Math.ceil(this.#concurrency / 2))
  }
}
