import type { Ending } from './request.ts'
import { isFailure } from './request.ts'

export const windowMs = 5000
const atLeast = 20

/**
 * Protects a site that breaks under the load: tells when more than half of the requests that ended in the
 * last 5 s failed. 429 counts as failed here, because it asks us to stop.
 */
export class Breaker {
  readonly #start: number
  readonly #recent: { end: number; failed: boolean }[] = []
  #failed = 0

  constructor(start: number) {
    this.#start = start
  }

  /** Counts an ending; what tripped it, or undefined while the load may go on. */
  add(ending: Ending): { failed: number; ended: number } | undefined {
    const failed = isFailure(ending) || ('status' in ending && ending.status === 429)
    this.#recent.push({ end: ending.end, failed })
    if (failed) this.#failed++
    while (this.#recent[0] && this.#recent[0].end <= ending.end - windowMs) {
      if (this.#recent.shift()?.failed) this.#failed--
    }
    const ended = this.#recent.length
    const full = ending.end - this.#start >= windowMs && ended >= atLeast
    return full && this.#failed > ended / 2 ? { failed: this.#failed, ended } : undefined
  }
}
