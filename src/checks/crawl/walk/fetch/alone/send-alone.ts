import type { Socket } from 'node:net'
import type { Dispatcher } from 'undici'
import type { Exchange } from '../exchange.ts'
import { AnswerParser } from './answer-parser.ts'

export interface AloneRequest {
  host: string
  path: string
  headers: Readonly<Record<string, string>>
}

/** An answer that cannot be read, named as undici names it. */
class UnreadableAnswer extends Error {
  override name = 'HTTPParserError'
}

/**
 * Sends a GET over a connection that carries nothing else, and reads the answer as forgivingly as browsers do.
 * The exchange hears of everything that follows.
 */
export function sendAlone(socket: Socket, request: AloneRequest, exchange: Exchange): void {
  const controller = new SocketController(socket)
  const parser = new AnswerParser({
    head: ({ status, headers, forgiven }) => {
      exchange.forgiven = forgiven
      exchange.onResponseStart(controller, status, headers)
    },
    data: (chunk) => exchange.onResponseData(controller, chunk),
    end: () => {
      exchange.onResponseEnd()
      socket.destroy()
    },
    fail: (why) => {
      exchange.onResponseError(controller, new UnreadableAnswer(why))
      socket.destroy()
    },
  })
  exchange.onRequestStart(controller)
  socket.on('data', (chunk) => parser.write(chunk))
  socket.on('end', () => parser.close())
  socket.on('error', (error) => exchange.onResponseError(controller, error))
  socket.on('close', () => parser.close())
  const { host, path, headers } = request
  const fields = Object.entries({ host, ...headers, connection: 'close' })
  const lines = fields.map(([name, value]) => `${name}: ${value}`)
  socket.write(`GET ${path} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n`, 'latin1')
}

class SocketController implements Dispatcher.DispatchController {
  readonly #socket: Socket
  aborted = false
  reason: Error | null = null

  constructor(socket: Socket) {
    this.#socket = socket
  }

  get paused(): boolean {
    return this.#socket.isPaused()
  }

  abort(reason: Error): void {
    this.aborted = true
    this.reason = reason
    this.#socket.destroy()
  }

  pause(): void {
    this.#socket.pause()
  }

  resume(): void {
    this.#socket.resume()
  }
}
