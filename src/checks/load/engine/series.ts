import type { LoadFacts } from '../facts.ts'
import { Histogram, percentile } from './histogram.ts'

const mostPoints = 3600

interface Point {
  planned: number
  answered: number
  errors: number
  response: Histogram
}

/** What became of the requests of each second of the plan; of several seconds when there were too many. */
export class Series {
  readonly #stepS: number
  readonly #points: Point[] = []

  constructor(durationMs: number) {
    this.#stepS = Math.max(1, Math.ceil(durationMs / 1000 / mostPoints))
  }

  /** `dueMs` counts from the start of the load. */
  planned(dueMs: number): void {
    this.#at(dueMs).planned++
  }

  ended(dueMs: number, failed: boolean, responseMs: number | undefined): void {
    const point = this.#at(dueMs)
    if (failed) point.errors++
    else point.answered++
    if (responseMs !== undefined) point.response.add(responseMs)
  }

  facts(): LoadFacts['series'] {
    const points = this.#points
    return {
      stepS: this.#stepS,
      planned: points.map((point) => point.planned),
      answered: points.map((point) => point.answered),
      errors: points.map((point) => point.errors),
      p95: points.map((point) => percentile(point.response.buckets(), 95) ?? null),
    }
  }

  #at(dueMs: number): Point {
    const index = Math.max(0, Math.floor(dueMs / 1000 / this.#stepS))
    // A slow rate leaves seconds without a request.
    while (this.#points.length <= index) {
      this.#points.push({ planned: 0, answered: 0, errors: 0, response: new Histogram() })
    }
    const point = this.#points[index]
    if (!point) throw new RangeError(`no second ${index}`)
    return point
  }
}
