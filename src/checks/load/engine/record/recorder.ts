import { Histogram } from '../histogram.ts'
import { type Ending, isFailure, type LoadRequest } from '../wire/request.ts'
import { cellKey } from './cell-key.ts'
import { EndingsRecorder, timesOf } from './endings.ts'
import type { Recorded } from './recorded.ts'
import { SecondRecorder } from './second.ts'
import { Series } from './series.ts'

/** Counts requests and their endings as they come. */
export class Recorder {
  readonly second = new SecondRecorder()
  readonly #cells = new Map<number, { stage: number; route: number; own: EndingsRecorder }>()
  readonly #lags: readonly Histogram[]
  readonly #series: Series
  readonly #unexpected = new Map<number, Omit<Recorded['unexpected'][number], 'route'>>()
  readonly #start: number
  readonly #timeoutMs: number

  /** `start` is when the load starts, in monotonic milliseconds. */
  constructor(load: { stages: number; durationMs: number; timeoutMs: number; start: number }) {
    this.#start = load.start
    this.#timeoutMs = load.timeoutMs
    this.#series = new Series(load.durationMs)
    this.#lags = Array.from({ length: load.stages }, () => new Histogram())
  }

  /** `byClock` tells what the clock started from what an answer did, which cannot be late. */
  fired(request: LoadRequest, byClock: boolean): void {
    if (byClock) this.#lags[request.stage]?.add(request.fired - request.due)
    this.#cell(request).fired()
    this.#series.planned(request.due - this.#start)
    this.second.fired()
  }

  ended(request: LoadRequest, ending: Ending): void {
    const times = timesOf(request, ending, this.#timeoutMs)
    const failed = isFailure(ending)
    this.#cell(request).add(ending, times)
    this.#series.ended(request.due - this.#start, failed, times?.responseMs)
    this.second.ended(request, failed, times)
  }

  /** An answer was compared with what is expected of its route. */
  compared(route: number, unexpected: string | undefined): void {
    const seen = this.#unexpected.get(route) ?? { count: 0, of: 0, first: '' }
    seen.of++
    if (unexpected !== undefined) {
      if (seen.count === 0) seen.first = unexpected
      seen.count++
    }
    this.#unexpected.set(route, seen)
  }

  recorded(): Recorded {
    return {
      cells: [...this.#cells.values()].map(({ stage, route, own }) => ({
        stage,
        route,
        endings: own.facts(),
      })),
      lags: this.#lags.map((lag) => lag.buckets()),
      points: this.#series.points(),
      unexpected: [...this.#unexpected].map(([route, seen]) => ({ route, ...seen })),
    }
  }

  #cell({ stage, route }: LoadRequest): EndingsRecorder {
    const key = cellKey(stage, route)
    const known = this.#cells.get(key)
    if (known) return known.own
    const own = new EndingsRecorder()
    this.#cells.set(key, { stage, route, own })
    return own
  }
}
