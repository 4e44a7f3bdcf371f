import { setTimeout as sleep } from 'node:timers/promises'
import type { Answer } from './fetch/answer.ts'
import { Fetcher } from './fetch/fetcher.ts'
import { RetryPolicy } from './fetch/retry-policy.ts'
import { isUnreadable, wasStaleConnection } from './fetch/is-transient.ts'
import { Pacing } from './frontier/pacing.ts'
import { shinglesOf } from './soft/shingles.ts'
import { SoftWatch } from './soft/soft-watch.ts'
import { takeAnswer } from './take-answer.ts'
import type { WalkState } from './walk-state.ts'

export type StopReason = 'aborted' | 'max-time' | 'max-requests' | 'max-pages'

type Job = () => Promise<void>

/** Works through the queue: as many requests at a time as the pace allows, each answer taken in as it comes. */
export class Crawler {
  readonly #state: WalkState
  readonly #fetcher: Fetcher
  readonly #pacing: Pacing
  readonly #retry: RetryPolicy
  readonly #soft: SoftWatch
  readonly #probes: Job[] = []
  readonly #underWay = new Set<number>()
  readonly #over = Promise.withResolvers<undefined>()
  readonly #ending = new AbortController()
  #active = 0
  #timer: NodeJS.Timeout | undefined
  ended: StopReason | undefined

  constructor(state: WalkState) {
    this.#state = state
    const { settings, limits, origin, cookies } = state
    this.#pacing = new Pacing(limits)
    this.#retry = new RetryPolicy(limits, this.#pacing)
    this.#fetcher = new Fetcher({
      origin,
      limits,
      connections: limits.concurrency,
      cookies,
      headersFor: settings.headersFor ?? (() => ({})),
      onSurplus: (path) => state.surplus.add(path),
      now: settings.now,
    })
    this.#soft = new SoftWatch(
      (path) => this.#probe(path),
      (id) => {
        const visit = state.visit(id)
        if (visit) visit.isSoftNotFound = true
      },
    )
  }

  /** Resolves when nothing is left to ask, or when it was stopped. Never rejects. */
  async run(): Promise<void> {
    this.#pump()
    await this.#over.promise
    clearTimeout(this.#timer)
    await this.#fetcher.close()
    this.#listLeft()
  }

  get isShell(): boolean {
    return this.#soft.isShell
  }

  get unretried(): number {
    return this.#retry.exhausted
  }

  /** Ends at once; what is under way is left. */
  stop(reason: StopReason): void {
    if (this.ended) return
    this.ended = reason
    this.#ending.abort()
    this.#over.resolve(undefined)
  }

  #pump(): void {
    clearTimeout(this.#timer)
    while (!this.ended) {
      const { now } = this.#state.settings
      const delay = this.#pacing.delay(this.#active, now())
      if (delay === undefined) return
      const isIdle = this.#probes.length === 0 && this.#state.queue.length === 0
      if (isIdle) {
        if (this.#active === 0) this.#over.resolve(undefined)
        return
      }
      if (delay > 0) {
        this.#timer = setTimeout(() => this.#pump(), delay)
        return
      }
      const limit = this.#probes.length === 0 ? this.#limitReached() : undefined
      if (limit) {
        if (this.#active === 0) this.stop(limit)
        return
      }
      const job = this.#next()
      if (!job) continue
      this.#active++
      this.#pacing.started(now())
      void job().finally(() => {
        this.#active--
        this.#pump()
      })
    }
  }

  #limitReached(): StopReason | undefined {
    const { limits, requests, pages } = this.#state
    if (requests >= limits.requests) return 'max-requests'
    return pages >= limits.pages ? 'max-pages' : undefined
  }

  #next(): Job | undefined {
    const probe = this.#probes.shift()
    if (probe) return probe
    const id = this.#state.queue.shift()
    if (id === undefined) return undefined
    if (this.#state.traps.isCut(id, this.#state.path(id))) {
      this.#state.notCrawled.add('trap', this.#state.path(id))
      return undefined
    }
    this.#underWay.add(id)
    return () => this.#visit(id)
  }

  async #visit(id: number): Promise<void> {
    const state = this.#state
    try {
      const jarVersion = state.cookies.version
      let before: string | undefined
      let alone = false
      for (let attempts = 1; ; attempts++) {
        const answer = await this.#ask(id, alone)
        if (answer.fault?.kind === 'aborted' || this.ended) return
        const wait = this.#retry.waitFor(answer, attempts, state.settings.now())
        if (wait === undefined) {
          if (answer.after !== undefined && before === 'malformed') state.surplus.add(answer.after)
          takeAnswer(state, this.#soft, id, {
            answer,
            attempts,
            jarVersion,
            // What strict clients cannot read was never different.
            ...(before === undefined || answer.forgiven ? {} : { before }),
          })
          this.#underWay.delete(id)
          return
        }
        state.retries++
        // A connection that was gone is none of the site's faults.
        const wasStale = wasStaleConnection(answer)
        if (!wasStale) before = troubleOf(answer)
        alone ||= wasStale || isUnreadable(answer)
        await sleep(wait, undefined, { signal: this.#ending.signal })
      }
    } catch (error) {
      if (this.ended) return
      this.#underWay.delete(id)
      state.notCrawled.add('failed', `${state.path(id)}: ${String(error).slice(0, 200)}`)
    }
  }

  async #ask(id: number, alone: boolean): Promise<Answer> {
    const state = this.#state
    const url = new URL(state.url(id))
    const encoding = state.encodings.get(id)
    state.requests++
    this.#retry.counted()
    const answer = await this.#fetcher.fetch({
      url,
      role: state.role(id),
      wantsDetail: (target) => this.#wantsDetail(target),
      alone,
      ...(encoding === undefined ? {} : { referrerEncoding: encoding }),
    })
    state.cookies.store([answer.headers['set-cookie'] ?? []].flat(), url.pathname, Date.now())
    state.answers++
    if (answer.status > 0 && !answer.fault) state.settings.answered?.(1)
    return answer
  }

  /** Text and selector are kept of the first three references to a URL. */
  #wantsDetail(target: string): boolean {
    const { urls, details } = this.#state
    const known = urls.lookup(target)
    if (known === undefined) return true
    const id = known >> 1
    const kept = details.at(id)
    if (kept >= 3) return false
    details.set(id, kept + 1)
    return true
  }

  #probe(path: string): Promise<ReadonlySet<number> | undefined> {
    const { promise, resolve } = Promise.withResolvers<ReadonlySet<number> | undefined>()
    this.#probes.push(async () => {
      try {
        resolve(await this.#askProbe(path))
      } catch {
        resolve(undefined)
      }
    })
    this.#pump()
    return promise
  }

  async #askProbe(path: string): Promise<ReadonlySet<number> | undefined> {
    const name = path.slice(path.lastIndexOf('/') + 1)
    let url = new URL(path, this.#state.origin)
    for (let hops = 0; hops < 4; hops++) {
      this.#state.probes++
      const answer = await this.#fetcher.fetch({ url, role: 'any', wantsDetail: () => false })
      const { status, document, headers, fault } = answer
      if (fault) return undefined
      if (status >= 200 && status < 300) return shinglesOf(document?.text ?? '', url.pathname)
      const to = status >= 300 ? URL.parse(String(headers['location'] ?? ''), url.href) : null
      if (status >= 400 || !to || to.origin !== this.#state.origin) return undefined
      // One place for all who are lost: what it is, is found out when a link leads there.
      if (!to.href.includes(name)) {
        this.#state.lost.add(to.pathname)
        return undefined
      }
      url = to
    }
    return undefined
  }

  #listLeft(): void {
    const { queue, notCrawled } = this.#state
    const reason = this.ended
    if (!reason) return
    for (const id of this.#underWay) notCrawled.add(reason, this.#state.path(id))
    for (let id = queue.shift(); id !== undefined; id = queue.shift()) {
      notCrawled.add(reason, this.#state.path(id))
    }
  }
}

function troubleOf({ status, fault }: Answer): string {
  return fault ? fault.kind : `status ${status}`
}
