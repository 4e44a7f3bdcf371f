import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import type { Socket } from 'node:net'
import { buildConnector, Pool } from 'undici'
import { sendAlone } from './alone/send-alone.ts'
import type { Exchange } from './exchange.ts'
import { pinnedLookup } from './pinned-lookup.ts'

const channel = 'undici:client:sendHeaders'

interface Carried {
  path: string
  exchange: Exchange
}

export interface ConnectionSettings {
  origin: string
  connections: number
  connectTimeoutMs: number
  /** The server sent bytes behind the answer to this path: more than its length said. */
  onSurplus: (path: string) => void
}

/**
 * The connections to one origin. Beyond undici's pool it knows which request a connection carried before: a
 * server may close it just when the next one is sent, and what it sends too much comes after the answer.
 */
export class Connections {
  readonly #settings: ConnectionSettings
  readonly #pool: Pool
  readonly #connect: buildConnector.connector
  /** Connections that carry one request. */
  readonly #single = new Set<Socket>()
  readonly #open = new Map<string, Exchange>()
  #isClosed = false
  readonly #carried = new WeakMap<Socket, Carried | null>()

  constructor(settings: ConnectionSettings) {
    this.#settings = settings
    this.#connect = buildConnector({
      timeout: settings.connectTimeoutMs,
      lookup: pinnedLookup(),
      allowH2: false,
    })
    this.#pool = new Pool(settings.origin, {
      connections: settings.connections,
      pipelining: 1,
      allowH2: false,
      headersTimeout: 0,
      bodyTimeout: 0,
      maxHeaderSize: 65_536,
      connect: (options, callback) => {
        this.#connect(options, (...args) => {
          const [error, socket] = args
          if (error) callback(error, null)
          else {
            this.#watch(socket)
            callback(null, socket)
          }
        })
      },
    })
    subscribe(channel, this.#onSend)
  }

  /** Sends a GET; the exchange hears of everything that follows. */
  send(path: string, headers: Record<string, string>, exchange: Exchange): void {
    this.#open.set(path, exchange)
    this.#pool.dispatch({ method: 'GET', path, headers }, exchange)
  }

  /** The same over a connection of its own, for an answer that the pool could not read. */
  sendAlone(path: string, headers: Record<string, string>, exchange: Exchange): void {
    const { protocol, hostname, port, host } = new URL(this.#settings.origin)
    const bare = hostname.replaceAll(/^\[|\]$/g, '')
    this.#connect({ protocol, hostname: bare, host, port }, (...args) => {
      const [error, socket] = args
      if (error) exchange.fail(error)
      else if (exchange.hasEnded || this.#isClosed) socket.destroy()
      else {
        this.#single.add(socket)
        socket.once('close', () => this.#single.delete(socket))
        sendAlone(socket, { host, path, headers }, exchange)
      }
    })
  }

  /** To be called when an exchange has ended. */
  forget(path: string): void {
    this.#open.delete(path)
  }

  async close(): Promise<void> {
    this.#isClosed = true
    unsubscribe(channel, this.#onSend)
    for (const socket of this.#single) socket.destroy()
    await this.#pool.destroy()
  }

  readonly #onSend = (message: unknown): void => {
    const { socket, request } = message as { socket: Socket; request: { path: string } }
    const before = this.#carried.get(socket)
    const exchange = this.#open.get(request.path)
    // Other users of undici in this process have connections of their own.
    if (before === undefined || !exchange) return
    exchange.reused = before !== null
    exchange.after = before?.path
    this.#carried.set(socket, { path: request.path, exchange })
  }

  #watch(socket: Socket): void {
    this.#carried.set(socket, null)
    socket.on('error', (error) => {
      const carried = this.#carried.get(socket)
      // How undici 8 ends a connection on which more came than was asked for.
      const isSurplus = error.name === 'HTTPParserError' || error.message === 'bad response'
      if (!isSurplus || !carried) return
      if (this.#open.get(carried.path) !== carried.exchange) this.#settings.onSurplus(carried.path)
    })
  }
}
