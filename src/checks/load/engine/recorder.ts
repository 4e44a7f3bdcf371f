import type { LoadFacts } from '../facts.ts'
import { EndingsRecorder, sampleOf } from './endings.ts'
import { Histogram } from './histogram.ts'
import { type Ending, isFailure, type LoadRequest } from './request.ts'
import { Series } from './series.ts'

/** Turns requests and their endings into facts as they come. */
export class Recorder {
  readonly total = new EndingsRecorder()
  readonly lag = new Histogram()
  readonly #paths: Map<string, EndingsRecorder>
  readonly #series: Series
  readonly #start: number
  readonly #timeoutMs: number

  constructor(plan: LoadFacts['plan'], start: number) {
    this.#start = start
    this.#timeoutMs = plan.timeoutMs
    this.#series = new Series(plan.durationMs)
    this.#paths = new Map(Object.keys(plan.paths).map((path) => [path, new EndingsRecorder()]))
  }

  fired(request: LoadRequest): void {
    this.lag.add(request.fired - request.due)
    this.total.fired()
    this.#paths.get(request.path)?.fired()
    this.#series.planned(request.due - this.#start)
  }

  ended(request: LoadRequest, ending: Ending): void {
    const sample = sampleOf(request, ending, this.#timeoutMs)
    this.total.add(ending, sample)
    this.#paths.get(request.path)?.add(ending, sample)
    this.#series.ended(request.due - this.#start, isFailure(ending), sample?.responseMs)
  }

  facts(): Pick<LoadFacts, 'total' | 'paths' | 'series'> {
    return {
      total: this.total.facts(),
      paths: Object.fromEntries([...this.#paths].map(([path, own]) => [path, own.facts()])),
      series: this.#series.facts(),
    }
  }
}
