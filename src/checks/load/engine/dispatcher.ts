import type { Connection } from './connection.ts'
import type { Ending, LoadRequest } from './request.ts'

interface Pending {
  request: LoadRequest
  timer: NodeJS.Timeout
}

export interface DispatcherSetting {
  connections: Connection[]
  /** How long a request waits for a free connection, and how long the site then has for it. */
  timeoutMs: number
  /** What stands in the request line for a path. */
  requestTarget: (path: string) => string
  now: () => number
  ended: (request: LoadRequest, ending: Ending) => void
}

/**
 * Brings requests to free connections. None is dropped: without a free connection it waits, and at its time
 * limit it ends as `not-sent`.
 */
export class Dispatcher {
  readonly #setting: DispatcherSetting
  readonly #idle: Connection[]
  /** Waiting requests, oldest first. */
  readonly #waiting = new Set<Pending>()
  readonly #busy = new Set<Pending>()
  #drained: (() => void) | undefined
  queueMax = 0

  constructor(setting: DispatcherSetting) {
    this.#setting = setting
    this.#idle = [...setting.connections]
  }

  fire(path: string, due: number): LoadRequest {
    const { timeoutMs, now } = this.#setting
    const request: LoadRequest = { path, due, fired: now() }
    const timer = setTimeout(() => this.#endWaiting(pending), due + timeoutMs - request.fired)
    const pending = { request, timer }
    // The one used last comes first: few sockets stay busy instead of all of them half idle.
    const connection = this.#idle.pop()
    if (connection) {
      this.#send(connection, pending)
    } else {
      this.#waiting.add(pending)
      this.queueMax = Math.max(this.queueMax, this.#waiting.size)
    }
    return request
  }

  /** Ends what was not sent yet; what is on its way may still be answered. */
  halt(): void {
    for (const pending of this.#waiting) this.#endWaiting(pending)
  }

  /** Forgets everything without an ending: the result is not wanted any more. */
  abandon(): void {
    for (const { timer } of [...this.#waiting, ...this.#busy]) clearTimeout(timer)
    this.#waiting.clear()
    this.#busy.clear()
  }

  /** Resolves when every request has ended. */
  drained(): Promise<void> {
    return new Promise((resolve) => {
      this.#drained = resolve
      this.#checkDrained()
    })
  }

  #send(connection: Connection, pending: Pending): void {
    this.#busy.add(pending)
    const requestTarget = this.#setting.requestTarget(pending.request.path)
    clearTimeout(pending.timer)
    pending.timer = setTimeout(() => this.#expire(pending, connection), this.#setting.timeoutMs)
    pending.request.sent = connection.send(requestTarget, (ending) => {
      this.#busy.delete(pending)
      this.#end(pending, ending)
      this.#release(connection)
    })
  }

  #release(connection: Connection): void {
    const [next] = this.#waiting
    if (next) {
      this.#waiting.delete(next)
      this.#send(connection, next)
    } else {
      this.#idle.push(connection)
    }
    this.#checkDrained()
  }

  #expire(pending: Pending, connection: Connection): void {
    this.#busy.delete(pending)
    connection.drop()
    const { sent, fired } = pending.request
    const end = (sent ?? fired) + this.#setting.timeoutMs
    this.#end(pending, { end, error: 'timeout', message: 'no whole answer in time' })
    this.#release(connection)
  }

  #endWaiting(pending: Pending): void {
    this.#waiting.delete(pending)
    const end = pending.request.due + this.#setting.timeoutMs
    this.#end(pending, { end, error: 'not-sent', message: 'no free connection in time' })
    this.#checkDrained()
  }

  #end(pending: Pending, ending: Ending): void {
    clearTimeout(pending.timer)
    this.#setting.ended(pending.request, ending)
  }

  #checkDrained(): void {
    if (this.#waiting.size === 0 && this.#busy.size === 0) this.#drained?.()
  }
}
