import type { Dispatcher } from 'undici'
import type { Outcome } from './trace.ts'

/** Headers that linkinator and fetch look at. */
const passed = ['location', 'content-type', 'cf-mitigated']

/**
 * Hands an outcome to the one who sent the request, as undici would. A body is passed on only if it is ours:
 * what others send is gone, and with it everything that a hostile body could do.
 */
export class Relay {
  readonly #handler: Dispatcher.DispatchHandler
  #reason: Error | null = null
  #ended = false
  readonly #controller: Dispatcher.DispatchController

  constructor(handler: Dispatcher.DispatchHandler) {
    this.#handler = handler
    const reason = (): Error | null => this.#reason
    this.#controller = {
      get aborted() {
        return reason() !== null
      },
      get paused() {
        return false
      },
      get reason() {
        return reason()
      },
      abort: (error) => this.#abort(error),
      pause: () => {},
      resume: () => {},
    }
    handler.onRequestStart?.(this.#controller, {})
  }

  deliver(outcome: Outcome): void {
    if (this.#ended) return
    if ('failure' in outcome) {
      this.#ended = true
      this.#handler.onResponseError?.(this.#controller, new Error(outcome.failure.reason))
      return
    }
    const { status, headers } = outcome.answer
    this.#answer(status, Object.fromEntries(passed.map((name) => [name, headers[name]])))
  }

  deliverPage(html: string): void {
    if (!this.#ended) this.#answer(200, { 'content-type': 'text/html; charset=utf-8' }, html)
  }

  #answer(
    status: number,
    headers: Record<string, string | string[] | undefined>,
    body?: string,
  ): void {
    // fetch reads only the raw ones: names and values in turn.
    this.#controller.rawHeaders = Object.entries(headers).flatMap(([name, value]) =>
      value === undefined ? [] : [Buffer.from(name), Buffer.from(String(value), 'latin1')],
    )
    this.#handler.onResponseStart?.(this.#controller, status, headers)
    if (body !== undefined) this.#handler.onResponseData?.(this.#controller, Buffer.from(body))
    if (this.#ended) return
    this.#ended = true
    this.#handler.onResponseEnd?.(this.#controller, {})
  }

  #abort(error: Error): void {
    if (this.#ended) return
    this.#ended = true
    this.#reason = error
    this.#handler.onResponseError?.(this.#controller, error)
  }
}
