import type { ExternalLimits } from '../external-limits.ts'

interface Host {
  active: number
  nextAt: number
  pausedUntil: number
  waitedMs: number
  failuresInARow: number
  waiting: PromiseWithResolvers<void>[]
  givenUp?: string
}

/** Lets requests through: so many at a time to a host and in all, with a gap between those to one host. */
export class Gate {
  readonly #limits: ExternalLimits
  readonly #now: () => number
  readonly #hosts = new Map<string, Host>()
  #active = 0
  #timer: NodeJS.Timeout | undefined
  #closed: Error | undefined

  /** `now` gives monotonic milliseconds. */
  constructor(limits: ExternalLimits, now: () => number) {
    this.#limits = limits
    this.#now = now
  }

  /** Why the host is asked no more; undefined while it is. */
  givenUp(name: string): string | undefined {
    return this.#hosts.get(name)?.givenUp
  }

  /**
   * Resolves when a request to the host may start; call `leave` when it has ended. Rejects once closed. Links
   * that were begun go first, so that a host that fails is known before all its links were tried.
   */
  async enter(name: string, begun: boolean): Promise<void> {
    if (this.#closed) throw this.#closed
    const turn = Promise.withResolvers<void>()
    const { waiting } = this.#host(name)
    if (begun) waiting.unshift(turn)
    else waiting.push(turn)
    this.#admit()
    await turn.promise
  }

  leave(name: string): void {
    this.#active--
    this.#host(name).active--
    this.#admit()
  }

  /** The host asked to wait. Returns whether the limits allow it; if not, the host is given up. */
  pause(name: string, ms: number): boolean {
    const host = this.#host(name)
    const now = this.#now()
    const added = Math.max(0, now + ms - Math.max(now, host.pausedUntil))
    if (ms > this.#limits.waitMs || host.waitedMs + added > this.#limits.waitInAllMs) {
      this.#giveUp(host, 'the host limits its rate for longer than can be waited')
      return false
    }
    host.waitedMs += added
    host.pausedUntil = Math.max(host.pausedUntil, now + ms)
    return true
  }

  /** Says whether a link of the host could be asked at last; too many in a row that could not give it up. */
  ended(name: string, answered: boolean): void {
    const host = this.#host(name)
    host.failuresInARow = answered ? 0 : host.failuresInARow + 1
    if (host.failuresInARow < this.#limits.patience) return
    this.#giveUp(host, `the host failed ${host.failuresInARow} times in a row before`)
  }

  /** Ends all waiting: nobody enters any more. */
  close(reason: Error): void {
    this.#closed = reason
    clearTimeout(this.#timer)
    for (const host of this.#hosts.values()) {
      for (const turn of host.waiting.splice(0)) turn.reject(reason)
    }
  }

  #host(name: string): Host {
    let host = this.#hosts.get(name)
    if (!host) {
      const fresh = { active: 0, nextAt: 0, pausedUntil: 0, waitedMs: 0, failuresInARow: 0 }
      host = { ...fresh, waiting: [] }
      this.#hosts.set(name, host)
    }
    return host
  }

  /** Those that wait are let through; they see for themselves that the host was given up. */
  #giveUp(host: Host, why: string): void {
    host.givenUp ??= why
    host.pausedUntil = 0
    this.#admit()
  }

  #admit(): void {
    clearTimeout(this.#timer)
    const now = this.#now()
    let wake = Infinity
    // A copy, because a host that starts moves to the end.
    for (const [name, host] of Array.from(this.#hosts)) {
      while (host.waiting.length > 0 && this.#mayStart(host)) {
        const at = host.givenUp === undefined ? Math.max(host.nextAt, host.pausedUntil) : now
        if (at > now) {
          wake = Math.min(wake, at)
          break
        }
        this.#start(name, host, now)
      }
    }
    // A millisecond more, because timers may fire a little early.
    if (wake < Infinity) this.#timer = setTimeout(() => this.#admit(), wake - now + 1)
  }

  #mayStart(host: Host): boolean {
    return this.#active < this.#limits.inAll && host.active < this.#limits.perHost
  }

  #start(name: string, host: Host, now: number): void {
    this.#active++
    host.active++
    host.nextAt = now + this.#limits.gapMs
    host.waiting.shift()?.resolve()
    // The host whose turn it was comes last, so that none starves when too many want in.
    this.#hosts.delete(name)
    this.#hosts.set(name, host)
  }
}
