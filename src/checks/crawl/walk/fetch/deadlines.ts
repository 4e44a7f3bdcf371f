/** What one answer may take. */
export interface TimeLimits {
  /** Milliseconds without a byte. */
  idleMs: number
  /** Milliseconds from the request to the last byte. */
  totalMs: number
}

/** Something that is under way, and when its last byte came. */
export interface Timed {
  readonly startedAt: number
  lastByteAt: number
  expire(why: 'idle' | 'total'): void
}

const tickMs = 100

/** Watches over all requests with one timer; a timer for each would cost more than a request. */
export class Deadlines {
  readonly #limits: TimeLimits
  readonly #now: () => number
  readonly #open = new Set<Timed>()
  #timer: NodeJS.Timeout | undefined

  constructor(limits: TimeLimits, now: () => number) {
    this.#limits = limits
    this.#now = now
  }

  add(timed: Timed): void {
    this.#open.add(timed)
    this.#timer ??= setInterval(() => this.#check(), tickMs)
  }

  delete(timed: Timed): void {
    this.#open.delete(timed)
    if (this.#open.size > 0) return
    clearInterval(this.#timer)
    this.#timer = undefined
  }

  #check(): void {
    const now = this.#now()
    for (const timed of this.#open) {
      if (now - timed.startedAt > this.#limits.totalMs) timed.expire('total')
      else if (now - timed.lastByteAt > this.#limits.idleMs) timed.expire('idle')
    }
  }
}
