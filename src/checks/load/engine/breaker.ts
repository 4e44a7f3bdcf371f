import { Fifo } from './wire/fifo.ts'
import { headerOf } from './wire/header-of.ts'
import { type Ending, isFailure } from './wire/request.ts'

export const windowMs = 5000
const slotMs = 100
const atLeast = 20
/** One may be the accident of a single server behind a balancer. */
const mostAsks = 3

/** What the endings of the last 5 s were, and how many answers asked for a pause since the start. */
export interface BreakerState {
  failed: number
  ended: number
  asked: number
}

/**
 * Protects a site that breaks under the load: tells when more than half of the requests that ended in the
 * last 5 s failed, and when for the third time an answer asked to come back later. 429 counts as failed here,
 * because it asks us to stop.
 */
export class Breaker {
  readonly #start: number
  /** What ended in each tenth of a second of the window. */
  readonly #recent = new Fifo<{ slot: number; ended: number; failed: number }>()
  #newest = { slot: -1, ended: 0, failed: 0 }
  #ended = 0
  #failed = 0
  #asked = 0

  constructor(start: number) {
    this.#start = start
  }

  /** Counts an ending; returns whether the load must stop. */
  add(ending: Ending): boolean {
    const failed = isFailure(ending) || ('status' in ending && ending.status === 429)
    const slot = Math.floor(ending.end / slotMs)
    if (slot > this.#newest.slot) {
      this.#newest = { slot, ended: 0, failed: 0 }
      this.#recent.push(this.#newest)
    }
    this.#ended++
    this.#newest.ended++
    if (failed) {
      this.#failed++
      this.#newest.failed++
      if (asksToWait(ending)) this.#asked++
    }
    while ((this.#recent.first()?.slot ?? slot) <= slot - windowMs / slotMs) {
      const old = this.#recent.shift()
      this.#ended -= old?.ended ?? 0
      this.#failed -= old?.failed ?? 0
    }
    const full = ending.end - this.#start >= windowMs && this.#ended >= atLeast
    return this.#asked >= mostAsks || (full && this.#failed > this.#ended / 2)
  }

  get state(): BreakerState {
    return { failed: this.#failed, ended: this.#ended, asked: this.#asked }
  }
}

function asksToWait(ending: Ending): boolean {
  if (!('status' in ending) || (ending.status !== 429 && ending.status !== 503)) return false
  return headerOf(ending.headers, 'retry-after') !== undefined
}
