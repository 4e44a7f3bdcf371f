import { type Buckets, Histogram, mergeBuckets } from '../histogram.ts'
import type { LoadRequest } from '../wire/request.ts'
import { cellKey } from './cell-key.ts'
import type { Times } from './endings.ts'

/** What ended of one route in one stage. */
export interface SecondCell {
  stage: number
  route: number
  ended: number
  failed: number
  response: Buckets
  service: Buckets
}

/** What happened in about one second of the load. Plain JSON. */
export interface Second {
  fired: number
  cells: SecondCell[]
}

interface Counting {
  stage: number
  route: number
  ended: number
  failed: number
  response: Histogram
  service: Histogram
}

/** Collects what happens until it is taken. */
export class SecondRecorder {
  #fired = 0
  readonly #cells = new Map<number, Counting>()

  fired(): void {
    this.#fired++
  }

  ended({ stage, route }: LoadRequest, failed: boolean, times: Times | undefined): void {
    const key = cellKey(stage, route)
    let cell = this.#cells.get(key)
    if (!cell) {
      const [response, service] = [new Histogram(), new Histogram()]
      cell = { stage, route, ended: 0, failed: 0, response, service }
      this.#cells.set(key, cell)
    }
    cell.ended++
    if (failed) cell.failed++
    if (times) {
      cell.response.add(times.responseMs)
      cell.service.add(times.serviceMs)
    }
  }

  /** What happened since the last time. */
  take(): Second {
    const cells = [...this.#cells.values()].map(({ response, service, ...counts }) => ({
      ...counts,
      response: response.buckets(),
      service: service.buckets(),
    }))
    const second = { fired: this.#fired, cells }
    this.#fired = 0
    this.#cells.clear()
    return second
  }
}

/** The same second of several processes as one. */
export function mergeSeconds(parts: readonly Second[]): Second {
  const groups = Map.groupBy(
    parts.flatMap(({ cells }) => cells),
    ({ stage, route }) => cellKey(stage, route),
  )
  const cells = [...groups.values()].flatMap((group) => {
    const [first] = group
    if (!first) return []
    const { stage, route } = first
    const sum = (of: 'ended' | 'failed') => group.reduce((total, cell) => total + cell[of], 0)
    const merged = (of: 'response' | 'service') => mergeBuckets(group.map((cell) => cell[of]))
    return [
      {
        stage,
        route,
        ended: sum('ended'),
        failed: sum('failed'),
        response: merged('response'),
        service: merged('service'),
      },
    ]
  })
  return { fired: parts.reduce((total, { fired }) => total + fired, 0), cells }
}
