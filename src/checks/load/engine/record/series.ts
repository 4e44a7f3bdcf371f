import { type Buckets, Histogram } from '../histogram.ts'

const mostPoints = 3600

/** What became of the requests that were due in one step of time. */
export interface SeriesPoint {
  planned: number
  answered: number
  errors: number
  response: Buckets
}

/** How many seconds one step has: one, and more where there would be too many. */
export function seriesStepS(durationMs: number): number {
  return Math.max(1, Math.ceil(durationMs / 1000 / mostPoints))
}

type Counting = Omit<SeriesPoint, 'response'> & { response: Histogram }

/** What became of the requests of each step of the load. */
export class Series {
  readonly #stepMs: number
  readonly #points: Counting[] = []

  constructor(durationMs: number) {
    this.#stepMs = seriesStepS(durationMs) * 1000
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

  points(): SeriesPoint[] {
    return this.#points.map((point) => ({ ...point, response: point.response.buckets() }))
  }

  #at(dueMs: number): Counting {
    // A slow site keeps sessions beyond the end of the plan, for as long again.
    const index = Math.min(Math.max(0, Math.floor(dueMs / this.#stepMs)), 2 * mostPoints)
    // A slow rate leaves steps without a request.
    while (this.#points.length <= index) {
      this.#points.push({ planned: 0, answered: 0, errors: 0, response: new Histogram() })
    }
    const point = this.#points[index]
    if (!point) throw new RangeError(`no step ${index}`)
    return point
  }
}
