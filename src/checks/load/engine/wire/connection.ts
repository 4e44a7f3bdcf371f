// oxlint-disable no-underscore-dangle -- they are autocannon's names
import type { Socket } from 'node:net'
import { hearAnswers } from './answer-parser.ts'
import { type AutocannonClient, internalsOf, type ResponseHead } from './autocannon-internals.ts'
import { BodyStart } from './body-start.ts'
import { errorKindOf, isLocalFault } from './error-kind.ts'
import { hasNoBody, keepAliveMs, staysOpen } from './framing.ts'
import type { Ending, Outgoing } from './request.ts'

/** Idle connections are closed this much before the server would, so that no request meets its FIN. */
const keepAliveMarginMs = 1000
const keepAliveDefaultMs = 5000

interface Exchange {
  ended(ending: Ending): void
  headOnly: boolean
  status: number
  headers: readonly string[]
  keepAlive: boolean
  body: BodyStart | undefined
  /** When the last bytes of the answer came. */
  end?: number
}

/**
 * One autocannon client that sends when it is told to and at no other time. It opens its socket with the
 * first request, and again when that was lost; a refused port therefore costs one attempt per request.
 */
export class Connection {
  readonly #client: AutocannonClient
  readonly #now: () => number
  readonly #open: () => void
  readonly #write: () => void
  #exchange: Exchange | undefined
  /** When bytes came last: the time to read an answer is ours and not the site's. */
  #cameAt = 0
  /** The byte stream holds what no request asked for. */
  #dirty = false
  #reusableUntil = 0
  #keepAliveMs = keepAliveDefaultMs

  /** Call it from autocannon's `setupClient`: before the client has hooks, a ticker or a socket. `openSocket` opens sockets in place of autocannon. */
  constructor(given: object, now: () => number, openSocket?: () => Socket) {
    const client = internalsOf(given)
    this.#client = client
    this.#now = now
    this.#open = openSocket
      ? () => {
          client.conn = openSocket().on('data', (chunk: Buffer) => client.parser.execute(chunk))
        }
      : client._connect.bind(client)
    this.#write = client._doRequest.bind(client)
    client.requestIterator.nextRequest = () => client.requestIterator.currentRequest
    // autocannon sends again after each answer, on connect and on a timeout: only the plan may send.
    client._doRequest = () => {}
    client._destroyConnection = () => this.drop()
    client._connect = () => {
      client._connect = () => {}
      client.timeoutTicker.clear()
      client.timeoutTicker = { clear() {}, reschedule() {} }
      hearAnswers(client.parser, {
        came: () => (this.#cameAt = this.#now()),
        head: (head) => this.#begun(head),
        body: (bytes) => this.#exchange?.body?.add(bytes),
        complete: () => this.#complete(),
        parsed: (problem) => this.#parsed(problem),
      })
    }
  }

  /** Sends a request; `ended` is called once unless `drop` comes first. Returns when the bytes were written. */
  send({ bytes, headOnly, wantsBody }: Outgoing, ended: (ending: Ending) => void): number {
    const client = this.#client
    const usable = client.conn?.writable === true && this.#now() <= this.#reusableUntil
    if (client.conn && !usable) this.drop()
    if (!client.conn) this.#connect()
    client.requestIterator.currentRequest = { requestBuffer: bytes }
    const body = wantsBody ? new BodyStart() : undefined
    this.#exchange = { ended, headOnly, status: 0, headers: [], keepAlive: false, body }
    const sent = this.#now()
    this.#write()
    return sent
  }

  /** Closes the socket and forgets the request on it, if there is one. */
  drop(): void {
    const client = this.#client
    const socket = client.conn
    client.conn = undefined
    this.#exchange = undefined
    this.#dirty = false
    this.#keepAliveMs = keepAliveDefaultMs
    client.pipelinedRequests.clear()
    client.parser.reinitialize(client.parser.type)
    socket?.destroy()
  }

  #connect(): void {
    this.#open()
    const socket = this.#client.conn
    const own = (listener: (error?: Error) => void) => (error?: Error) => {
      if (this.#client.conn === socket) listener(error)
    }
    // autocannon's own listeners only call `_connect`, which does nothing any more.
    socket?.on(
      'error',
      own((error) => this.#broke(error ?? new Error('unknown socket error'))),
    )
    socket?.on(
      'end',
      own(() => this.#closed()),
    )
    socket?.on(
      'close',
      own(() => this.#closed()),
    )
  }

  #begun(head: ResponseHead): boolean {
    const exchange = this.#exchange
    if (!exchange || exchange.end !== undefined) return false
    const bodiless = hasNoBody(head, exchange.headOnly)
    exchange.status = head.statusCode
    exchange.headers = head.headers
    exchange.keepAlive = bodiless ? staysOpen(head) : head.shouldKeepAlive
    this.#keepAliveMs = keepAliveMs(head) ?? this.#keepAliveMs
    return bodiless
  }

  #complete(): void {
    if (!this.#exchange || this.#exchange.end !== undefined) this.#dirty = true
    else this.#exchange.end = this.#cameAt
  }

  #parsed(problem: Error | undefined): void {
    const exchange = this.#exchange
    if (!exchange) return this.drop()
    const { parser } = this.#client
    if (exchange.end !== undefined) {
      const clean = !this.#dirty && parser.state === 'RESPONSE_LINE' && parser.line === ''
      this.#answered(exchange, exchange.end, clean && exchange.keepAlive && !problem)
    } else if (problem) {
      this.#lost({ end: this.#now(), error: 'bad-response', message: problem.message })
    }
  }

  #answered(exchange: Exchange, end: number, reuse: boolean): void {
    if (reuse) {
      this.#exchange = undefined
      this.#reusableUntil = end + this.#keepAliveMs - keepAliveMarginMs
      this.#client.pipelinedRequests.clear()
    } else {
      this.drop()
    }
    const { status, headers, body } = exchange
    const answer = { end, status, headers }
    exchange.ended(body ? { ...answer, body: body.bytes() } : answer)
  }

  #lost(ending: Ending): void {
    const exchange = this.#exchange
    this.drop()
    exchange?.ended(ending)
  }

  #broke(error: Error): void {
    const kind = errorKindOf(error)
    const end = this.#now()
    this.#lost({ end, error: kind, message: error.message, localFault: isLocalFault(error) })
  }

  #closed(): void {
    const exchange = this.#exchange
    const { parser } = this.#client
    // A body without a length ends with the connection: that is how HTTP/1.0 and some proxies say so.
    this.#cameAt = this.#now()
    if (exchange && parser.state === 'BODY_RAW') parser.finish()
    if (exchange?.end !== undefined) return this.#answered(exchange, exchange.end, false)
    this.#lost({ end: this.#now(), error: 'closed', message: 'closed without a whole answer' })
  }
}
