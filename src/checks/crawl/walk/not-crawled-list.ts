import type { NotCrawled } from './facts/walk-facts.ts'

const mostSamples = 10

/** Counts what was left out, with a few examples of each reason. */
export class NotCrawledList {
  readonly #reasons = new Map<NotCrawled['reason'], NotCrawled>()

  add(reason: NotCrawled['reason'], url: string): void {
    let entry = this.#reasons.get(reason)
    if (!entry) {
      entry = { reason, count: 0, samples: [] }
      this.#reasons.set(reason, entry)
    }
    entry.count++
    if (entry.samples.length < mostSamples) entry.samples.push(url.slice(0, 500))
  }

  list(): NotCrawled[] {
    return [...this.#reasons.values()]
  }

  has(reason: NotCrawled['reason']): boolean {
    return this.#reasons.has(reason)
  }
}
