import type { Dispatcher } from 'undici'
import type { AnswerHeaders } from './answer.ts'
import { BodyDecoder, encodingsOf } from './body-decoder.ts'
import type { Timed } from './deadlines.ts'
import type { Fault, FaultKind } from './fault.ts'
import { faultOf } from './fault-of.ts'

/** Takes a body as it comes; false when nothing more of it is wanted. */
export type BodySink = (chunk: Uint8Array) => boolean

/** Decides, once the head of an answer has come, who reads its body. Undefined: nobody, the answer is complete. */
export type OpenBody = (status: number, headers: AnswerHeaders) => BodySink | undefined

/** How one exchange ended. */
export interface Ending {
  status: number
  headers: AnswerHeaders
  fault?: Fault
}

/** One request and its answer. Every way in which it may end leads to one call of `onEnd`. */
export class Exchange implements Dispatcher.DispatchHandler, Timed {
  readonly startedAt: number
  lastByteAt: number
  /** Set by who watches the connections. */
  reused = false
  /** The answer breaks rules that strict clients insist on. */
  forgiven = false
  after: string | undefined
  readonly #now: () => number
  readonly #open: OpenBody
  readonly #onEnd: (ending: Ending) => void
  #controller: Dispatcher.DispatchController | undefined
  #status = 0
  #headers: AnswerHeaders = {}
  #sink: BodySink | undefined
  #decoder: BodyDecoder | undefined
  #ended = false

  constructor(now: () => number, open: OpenBody, onEnd: (ending: Ending) => void) {
    this.#now = now
    this.startedAt = now()
    this.lastByteAt = this.startedAt
    this.#open = open
    this.#onEnd = onEnd
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    this.#controller = controller
    this.lastByteAt = this.#now()
    if (this.#ended) controller.abort(new Error('too late'))
  }

  onResponseStart(
    controller: Dispatcher.DispatchController,
    status: number,
    headers: AnswerHeaders,
  ): void {
    if (status < 200 || this.#ended) return
    this.#controller = controller
    this.lastByteAt = this.#now()
    this.#status = status
    this.#headers = headers
    this.#sink = this.#open(status, headers)
    if (!this.#sink) {
      this.#stop()
      return
    }
    const encodings = encodingsOf(String(headers['content-encoding'] ?? ''))
    if (encodings.length > 0) this.#decoder = this.#decode(encodings, controller)
  }

  #decode(encodings: string[], controller: Dispatcher.DispatchController): BodyDecoder {
    return new BodyDecoder(encodings, {
      write: (chunk) => this.#take(chunk),
      flow: (open) => (open ? controller.resume() : controller.pause()),
      end: () => this.#end(),
      fail: (error) => this.#break('bad-compression', error.message.slice(0, 200)),
    })
  }

  onResponseData(_controller: Dispatcher.DispatchController, chunk: Uint8Array): void {
    if (this.#ended) return
    this.lastByteAt = this.#now()
    if (this.#decoder) this.#decoder.write(chunk)
    else this.#take(chunk)
  }

  #take(chunk: Uint8Array): void {
    if (!this.#ended && this.#sink?.(chunk) === false) this.#stop()
  }

  onResponseEnd(): void {
    if (this.#ended) return
    this.lastByteAt = this.#now()
    if (this.#decoder) this.#decoder.end()
    else this.#end()
  }

  onResponseError(_controller: Dispatcher.DispatchController, error: Error): void {
    this.#end(faultOf(error, this.#status !== 0))
  }

  /** There is no connection to send it over. */
  fail(error: Error): void {
    this.#end(faultOf(error, false))
  }

  get hasEnded(): boolean {
    return this.#ended
  }

  expire(why: 'idle' | 'total'): void {
    if (this.#status === 0) {
      if (why === 'total') this.#break('timeout', 'no answer in time')
    } else if (why === 'idle') this.#break('stalled', 'the body stopped before its end')
    else this.#break('slow', 'the body was not complete in time')
  }

  /** Ends it from outside, at once. */
  abort(): void {
    this.#break('aborted', 'the crawl was ended')
  }

  #stop(): void {
    this.#end()
    this.#controller?.abort(new Error('no more is wanted'))
  }

  #break(kind: FaultKind, reason: string): void {
    if (this.#ended) return
    this.#end({ kind, reason })
    this.#controller?.abort(new Error(reason))
  }

  #end(fault?: Fault): void {
    if (this.#ended) return
    this.#ended = true
    this.#decoder?.destroy()
    this.#onEnd({ status: this.#status, headers: this.#headers, ...(fault ? { fault } : {}) })
  }
}
