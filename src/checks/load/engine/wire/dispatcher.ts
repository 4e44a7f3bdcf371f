import type { Connection } from './connection.ts'
import { Fifo } from './fifo.ts'
import type { Ending, LoadRequest, Outgoing } from './request.ts'

/** A request on its way, from when it is due until it has ended. */
export interface Errand {
  request: LoadRequest
  outgoing: Outgoing
  ended(ending: Ending): void
}

export interface DispatcherSetting {
  connections: readonly Connection[]
  /** How long a request waits for a free connection, and how long the site then has for it. */
  timeoutMs: number
  now: () => number
}

/**
 * Brings requests to free connections. None is dropped: without a free connection it waits, and at its time
 * limit it ends as `not-sent`.
 */
export class Dispatcher {
  readonly #setting: DispatcherSetting
  readonly #idle: Connection[]
  /** Waiting requests, oldest first. */
  readonly #waiting = new Fifo<Errand>()
  /** Sent requests and where, oldest first. */
  readonly #sent = new Map<Errand, Connection>()
  /** Looks for what is overdue; every request has the same time, so it is enough to watch the oldest. */
  #timer: NodeJS.Timeout | undefined
  queueMax = 0

  constructor(setting: DispatcherSetting) {
    this.#setting = setting
    this.#idle = [...setting.connections]
  }

  /** How many requests wait for a free connection. */
  get waiting(): number {
    return this.#waiting.size
  }

  fire(errand: Errand): void {
    // The one used last comes first: few sockets stay busy instead of all of them half idle.
    const connection = this.#idle.pop()
    if (connection) {
      this.#send(connection, errand)
    } else {
      this.#waiting.push(errand)
      this.queueMax = Math.max(this.queueMax, this.#waiting.size)
    }
    this.#timer ??= setTimeout(() => this.#expire(), this.#setting.timeoutMs)
  }

  /** Ends what was not sent yet; what is on its way may still be answered. */
  halt(): void {
    while (this.#waiting.size > 0) this.#endWaiting()
  }

  /** Forgets everything without an ending, and holds the process no longer. */
  abandon(): void {
    clearTimeout(this.#timer)
    while (this.#waiting.size > 0) this.#waiting.shift()
    this.#sent.clear()
  }

  #send(connection: Connection, errand: Errand): void {
    this.#sent.set(errand, connection)
    errand.request.sent = connection.send(errand.outgoing, (ending) => {
      this.#sent.delete(errand)
      // First free, then told: the next request of the same session finds its own connection.
      this.#release(connection)
      errand.ended(ending)
    })
  }

  #release(connection: Connection): void {
    const next = this.#waiting.shift()
    if (next) this.#send(connection, next)
    else this.#idle.push(connection)
  }

  #expire(): void {
    const { timeoutMs, now } = this.#setting
    this.#timer = undefined
    for (const [errand, connection] of this.#sent) {
      if (sentAt(errand) + timeoutMs > now()) break
      this.#sent.delete(errand)
      connection.drop()
      this.#release(connection)
      const end = sentAt(errand) + timeoutMs
      errand.ended({ end, error: 'timeout', message: 'no whole answer in time' })
    }
    for (let first = this.#waiting.first(); first; first = this.#waiting.first()) {
      if (first.request.due + timeoutMs > now()) break
      this.#endWaiting()
    }
    const [oldest] = this.#sent.keys()
    const nextMs = Math.min(
      oldest ? sentAt(oldest) : Infinity,
      this.#waiting.first()?.request.due ?? Infinity,
    )
    if (nextMs === Infinity) return
    // Fired meanwhile: `ended` may have started a request, and with it the timer.
    this.#timer ??= setTimeout(() => this.#expire(), Math.max(1, nextMs + timeoutMs - now()))
  }

  #endWaiting(): void {
    const errand = this.#waiting.shift()
    const due = errand?.request.due ?? 0
    const end = due + this.#setting.timeoutMs
    errand?.ended({ end, error: 'not-sent', message: 'no free connection in time' })
  }
}

function sentAt({ request }: Errand): number {
  return request.sent ?? request.fired
}
