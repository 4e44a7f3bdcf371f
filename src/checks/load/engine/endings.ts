import type { Endings } from '../facts.ts'
import { Histogram } from './histogram.ts'
import { type Ending, isFailure, type LoadRequest } from './request.ts'

/** What a request adds to the distributions; undefined for a failure that would flatter them. */
export interface Sample {
  responseMs: number
  /** The response time without our own delay: from fired instead of due. */
  handledMs: number
  serviceMs: number
}

/**
 * The times of an ending. What was given up is censored: it counts with the time limit, because it would
 * have taken at least that long. What was never sent counts so in both, or a full pool would flatter.
 */
export function sampleOf(
  request: LoadRequest,
  ending: Ending,
  timeoutMs: number,
): Sample | undefined {
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

/** Collects the endings of all requests, or of one path's. */
export class EndingsRecorder {
  readonly response = new Histogram()
  readonly handled = new Histogram()
  readonly service = new Histogram()
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

  get failed(): number {
    return this.#counts.failed
  }

  add(ending: Ending, sample: Sample | undefined): void {
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
    if (sample) {
      this.response.add(sample.responseMs)
      this.handled.add(sample.handledMs)
      this.service.add(sample.serviceMs)
    }
  }

  facts(): Endings {
    return {
      ...this.#counts,
      response: this.response.buckets(),
      handled: this.handled.buckets(),
      service: this.service.buckets(),
    }
  }
}
