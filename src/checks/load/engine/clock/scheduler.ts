import type { Alarm } from './alarm.ts'
import { type Due, DueHeap } from './due-heap.ts'

interface Work extends Due {
  fire: () => void
}

/** So much overdue work is done in one turn of the event loop; then answers get their turn. */
const mostPerTurn = 100
const leastEarlyMs = 0.05
const mostEarlyMs = 0.5
const relaxedMs = 1

/**
 * Does work when it is due, and at once what is overdue. The alarm is set a little before that moment, and the
 * rest is waited for in turns of the event loop. How little is learnt: on an idle machine it takes longer to wake up
 * than on a busy one.
 */
export class Scheduler {
  readonly #now: () => number
  readonly #heap = new DueHeap<Work>()
  readonly #failed: (error: unknown) => void
  readonly #relaxed: () => boolean
  #alarm: Alarm | undefined
  /** When the alarm will ring; undefined while it is not set. */
  #setTo: number | undefined
  #turning = false
  #stopped = false
  #earlyMs = 0.2

  /**
   * `failed` hears what work threw; nothing is done after that. While `relaxed`, what is due may wait a millisecond
   * for its turn.
   */
  constructor(
    now: () => number,
    failed: (error: unknown) => void,
    relaxed: () => boolean = () => false,
  ) {
    this.#now = now
    this.#failed = failed
    this.#relaxed = relaxed
  }

  /** Does what was added so far, and what will be; not before. */
  start(alarm: Alarm): void {
    this.#alarm = alarm
    this.#turn()
  }

  /** To be called when the alarm rings. */
  rang(): void {
    // One that was on its way when the alarm was set anew.
    if (this.#turning) return
    const late = this.#untilNext() < 0
    // Grows faster than it shrinks: settles where about one ring in eight comes too late.
    const early = this.#earlyMs * (late ? 1.2 : 0.975)
    this.#earlyMs = Math.min(Math.max(early, leastEarlyMs), mostEarlyMs)
    this.#setTo = undefined
    this.#turn()
  }

  at(at: number, fire: () => void): void {
    if (this.#stopped) return
    this.#heap.push({ at, fire })
    if (
      this.#alarm &&
      !this.#turning &&
      (this.#setTo === undefined || at - this.#earlyMs < this.#setTo)
    ) {
      this.#wait()
    }
  }

  /** Does nothing any more. */
  stop(): void {
    this.#stopped = true
  }

  #untilNext(): number {
    return (this.#heap.first()?.at ?? Infinity) - this.#now()
  }

  #turn(): void {
    this.#turning = true
    try {
      for (let done = 0; done < mostPerTurn && !this.#stopped && this.#untilNext() <= 0; done++) {
        this.#heap.shift()?.fire()
      }
    } catch (error) {
      this.#stopped = true
      this.#failed(error)
    }
    this.#turning = false
    this.#wait()
  }

  #wait(): void {
    const first = this.#heap.first()
    if (this.#stopped || !first) return
    const ringAt = first.at - this.#earlyMs
    if (this.#relaxed()) {
      // The alarm's thread would only take time away from the answers.
      this.#turning = true
      setTimeout(() => this.#turn(), relaxedMs)
    } else if (ringAt > this.#now()) {
      this.#setTo = ringAt
      this.#alarm?.set(ringAt)
    } else {
      this.#turning = true
      setImmediate(() => this.#turn())
    }
  }
}
