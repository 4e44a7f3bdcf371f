// oxlint-disable no-underscore-dangle -- they are autocannon's names
import type { Socket } from 'node:net'
import { type AutocannonClient, internalsOf, parserHooks } from './autocannon-internals.ts'
import { errorKindOf, isLocalFault } from './error-kind.ts'
import { checkChunks, checkHead, keepAliveMs } from './framing.ts'
import type { Ending } from './request.ts'

/** Idle connections are closed this much before the server would, so that no request meets its FIN. */
const keepAliveMarginMs = 1000
const keepAliveDefaultMs = 5000

interface Exchange {
  ended(ending: Ending): void
  status: number
  keepAlive: boolean
  /** When the whole answer was there. */
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
  #informational = false
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
    // Bodies would be collected as text; nobody reads them, and a hostile one has no end.
    client.pipelinedRequests.addBody = () => {}
    // autocannon sends again after each answer, on connect and on a timeout: only the plan may send.
    client._doRequest = () => {}
    client._destroyConnection = () => this.drop()
    client._connect = () => {
      client._connect = () => {}
      client.timeoutTicker.clear()
      client.timeoutTicker = { clear() {}, reschedule() {} }
      this.#takeOverParser()
    }
  }

  /** Sends a GET; `ended` is called once unless `drop` comes first. Returns when the bytes were written. */
  send(path: string, ended: (ending: Ending) => void): number {
    const client = this.#client
    const usable = client.conn?.writable === true && this.#now() <= this.#reusableUntil
    if (client.conn && !usable) this.drop()
    if (!client.conn) this.#connect()
    client.setRequest({ path })
    this.#exchange = { ended, status: 0, keepAlive: false }
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
    this.#informational = false
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

  #takeOverParser(): void {
    const { parser } = this.#client
    const hooks = parserHooks(parser)
    const headersComplete = parser[hooks.headersComplete]
    const messageComplete = parser[hooks.messageComplete]
    const execute = parser.execute.bind(parser)
    checkChunks(parser)
    parser[hooks.headersComplete] = (head) => {
      this.#informational = head.statusCode < 200
      // True: no body follows. The parser then goes on with the answer proper in the same bytes.
      checkHead(head)
      if (this.#informational) return true
      const exchange = this.#exchange
      if (!exchange || exchange.end !== undefined) return undefined
      exchange.status = head.statusCode
      exchange.keepAlive = head.shouldKeepAlive
      this.#keepAliveMs = keepAliveMs(head) ?? this.#keepAliveMs
      return headersComplete?.call(parser, head)
    }
    parser[hooks.messageComplete] = (info) => {
      if (this.#informational) {
        this.#informational = false
      } else if (!this.#exchange || this.#exchange.end !== undefined) {
        this.#dirty = true
      } else {
        this.#exchange.end = this.#now()
        messageComplete?.call(parser, info)
      }
    }
    parser.execute = (chunk) => {
      let result: number | Error
      try {
        result = execute(chunk)
      } catch (error) {
        result = error instanceof Error ? error : new Error(String(error))
      }
      this.#parsed(result)
      return result
    }
  }

  /** After each piece of the stream, never inside the parser: an ending may start the next request. */
  #parsed(result: number | Error): void {
    const exchange = this.#exchange
    if (!exchange) return this.drop()
    const { parser } = this.#client
    if (exchange.end !== undefined) {
      const clean = !this.#dirty && parser.state === 'RESPONSE_LINE' && parser.line === ''
      this.#answered(
        exchange,
        exchange.end,
        clean && exchange.keepAlive && !(result instanceof Error),
      )
    } else if (result instanceof Error) {
      this.#lost({ end: this.#now(), error: 'bad-response', message: result.message })
    }
  }

  #answered(exchange: Exchange, end: number, reuse: boolean): void {
    if (reuse) {
      this.#exchange = undefined
      this.#reusableUntil = end + this.#keepAliveMs - keepAliveMarginMs
    } else {
      this.drop()
    }
    exchange.ended({ end, status: exchange.status })
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
    if (exchange && parser.state === 'BODY_RAW') parser.finish()
    if (exchange?.end !== undefined) return this.#answered(exchange, exchange.end, false)
    this.#lost({ end: this.#now(), error: 'closed', message: 'closed without a whole answer' })
  }
}
