import type { Endings } from '../../facts.ts'
import { Histogram } from '../histogram.ts'
import { type Ending, isFailure, type LoadRequest } from '../wire/request.ts'

/** What a request adds to the distributions; undefined for a failure that would flatter them. */
export interface Times {
  responseMs: number
  /** The response time without our own delay: from fired instead of due. */
  handledMs: number
  serviceMs: number
}

/**
 * The times of an ending. What was given up is censored: it counts with the time limit, because it would
 * have taken at least that long. What was never sent counts so in both, or a full pool would flatter.
 */
export function timesOf(
  request: LoadRequest,
  ending: Ending,
  timeoutMs: number,
): Times | undefined {
  const responseMs = ending.end - request.due
  const handledMs = ending.end - request.fired
  if (!('error' in ending)) {
    const serviceMs = ending.end - (request.sent ?? request.fired)
    return isFailure(ending) ? undefined : { responseMs, handledMs, serviceMs }
  }
  if (ending.error === 'timeout') return { responseMs, handledMs, serviceMs: timeoutMs }
  if (ending.error === 'not-sent') {
    return { responseMs: timeoutMs, handledMs: timeoutMs, serviceMs: timeoutMs }
  }
  return undefined
}

/** Collects the endings of the requests of one route in one stage. */
export class EndingsRecorder {
  readonly #response = new Histogram()
  readonly #handled = new Histogram()
  readonly #service = new Histogram()
  readonly #counts: Omit<Endings, 'response' | 'handled' | 'service'> = {
    fired: 0,
    answered: 0,
    failed: 0,
    errors: {},
    statuses: {},
  }

  fired(): void {
    this.#counts.fired++
  }

  add(ending: Ending, times: Times | undefined): void {
    const counts = this.#counts
    if ('error' in ending) {
      counts.errors[ending.error] = (counts.errors[ending.error] ?? 0) + 1
    } else {
      counts.answered++
      counts.statuses[ending.status] = (counts.statuses[ending.status] ?? 0) + 1
    }
    if (isFailure(ending)) {
      counts.failed++
      counts.firstFailure ??= 'error' in ending ? ending.message.slice(0, 300) : `${ending.status}`
    }
    if (times) {
      this.#response.add(times.responseMs)
      this.#handled.add(times.handledMs)
      this.#service.add(times.serviceMs)
    }
  }

  facts(): Endings {
    return {
      ...this.#counts,
      response: this.#response.buckets(),
      handled: this.#handled.buckets(),
      service: this.#service.buckets(),
    }
  }
}
