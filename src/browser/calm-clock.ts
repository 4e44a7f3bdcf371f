import { setTimeout as sleep } from 'node:timers/promises'

const beatMs = 100
/** An answer that takes longer shows a machine that is too busy to judge a page by the clock. */
const promptMs = 50
/** However busy, time goes on at least so fast. */
const slowest = 1 / 6

/**
 * Milliseconds of a machine that keeps up. While the browser itself does not answer at once, a page that does not
 * answer either is not to blame, and this clock goes slower.
 */
export class CalmClock {
  #calmMs = 0
  #isStopped = false

  /** `ask` is something that the browser answers without any page. */
  constructor(ask: () => Promise<unknown>) {
    void this.#run(ask)
  }

  now(): number {
    return this.#calmMs
  }

  get isStopped(): boolean {
    return this.#isStopped
  }

  stop(): void {
    this.#isStopped = true
  }

  /** What `work` comes to; undefined when it fails, or takes longer than so many milliseconds of this clock. */
  async within<T>(ms: number, work: Promise<T>): Promise<T | undefined> {
    const end = this.#calmMs + ms
    const cancel = new AbortController()
    const done = work.catch(() => undefined).finally(() => cancel.abort())
    const late = async (): Promise<undefined> => {
      while (!cancel.signal.aborted && !this.#isStopped && this.#calmMs < end) await sleep(beatMs)
      return undefined
    }
    return await Promise.race([done, late()])
  }

  async #run(ask: () => Promise<unknown>): Promise<void> {
    while (!this.#isStopped) {
      const startedAt = performance.now()
      await ask().catch(() => {})
      await sleep(beatMs)
      const tookMs = performance.now() - startedAt
      const isPrompt = tookMs < beatMs + promptMs
      this.#calmMs += isPrompt ? tookMs : Math.max(beatMs, tookMs * slowest)
    }
  }
}
