import { setTimeout as delay } from 'node:timers/promises'
import type { Dispatcher } from 'undici'
import { rootCause } from '../../../../model/root-cause.ts'
import type { Resolver } from '../address/resolver.ts'
import type { ExternalLimits } from '../external-limits.ts'
import { timeWasOver } from '../external-result.ts'
import { exchange } from './exchange.ts'
import { Gate } from './gate.ts'
import { type RetryWait, retryWait } from './retry-wait.ts'
import type { Answer, Failure, Outcome, Trace } from './trace.ts'

interface Asking {
  limits: ExternalLimits
  resolver: Resolver
  /** Names are resolved by a proxy: that we cannot find one says nothing. */
  proxied: boolean
  /** Aborted when the time is over. */
  signal: AbortSignal
  now: () => number
}

const over: Failure = { kind: 'over', reason: timeWasOver }

/** Sends the requests of links to other sites: whether, when and how often. */
export class Asker {
  readonly #asking: Asking
  readonly #gate: Gate

  constructor(asking: Asking) {
    this.#asking = asking
    this.#gate = new Gate(asking.limits, asking.now)
    const { signal } = asking
    signal.addEventListener('abort', () => this.#gate.close(new Error('over')), { once: true })
  }

  /** What a request brings, redirects not followed. Never rejects. */
  async ask(
    trace: Trace,
    options: Dispatcher.DispatchOptions,
    dispatch: Dispatcher['dispatch'],
  ): Promise<Outcome> {
    const url = new URL(`${String(options.origin)}${options.path}`)
    const redirects = trace.begin(options.method)
    const known = trace.known(options.method, url.href)
    let outcome: Outcome
    if (redirects > this.#asking.limits.redirects) {
      const reason = `redirects more than ${this.#asking.limits.redirects} times`
      outcome = { ms: 0, failure: { kind: 'redirects', reason } }
    } else if (known) outcome = known
    else outcome = await this.#askUntilItCounts(trace, url, options, dispatch)
    trace.end(options.method, url.href, outcome)
    return outcome
  }

  async #askUntilItCounts(
    trace: Trace,
    url: URL,
    options: Dispatcher.DispatchOptions,
    dispatch: Dispatcher['dispatch'],
  ): Promise<Outcome> {
    for (;;) {
      const begun = trace.last !== undefined || trace.retries > 0
      const outcome = await this.#askOnce(url, options, dispatch, begun)
      if (this.#asking.signal.aborted) return outcome
      const wait = retryWait(outcome, options.method, trace.retries, Date.now())
      if (wait === undefined || !(await this.#waited(trace, url.host, wait))) {
        this.#tell(url.host, outcome, options.method)
        return outcome
      }
      trace.retries++
    }
  }

  /** Waits before the next try; false when there is to be none. */
  async #waited(trace: Trace, host: string, wait: RetryWait): Promise<boolean> {
    const { limits, signal } = this.#asking
    if (wait.host && !this.#gate.pause(host, wait.ms)) return false
    if (trace.retries >= limits.retries) return false
    // After a pause of the host the gate makes it wait.
    if (!wait.host) await delay(wait.ms, undefined, { signal }).catch(() => {})
    return !signal.aborted && this.#gate.givenUp(host) === undefined
  }

  /** A host that limits its rate or does not answer is not asked for ever. */
  #tell(host: string, outcome: Outcome, method: string): void {
    if ('answer' in outcome) this.#gate.ended(host, outcome.answer.status !== 429)
    // Some servers fall over a HEAD only.
    else if (method !== 'HEAD' && ['timeout', 'network'].includes(outcome.failure.kind)) {
      this.#gate.ended(host, false)
    }
  }

  async #askOnce(
    url: URL,
    options: Dispatcher.DispatchOptions,
    dispatch: Dispatcher['dispatch'],
    begun: boolean,
  ): Promise<Outcome> {
    const { signal, limits, now } = this.#asking
    try {
      await this.#gate.enter(url.host, begun)
    } catch {
      return { ms: 0, failure: over }
    }
    const began = now()
    const limit = new AbortController()
    const seconds = limits.requestMs / 1000
    const timer = setTimeout(
      () => limit.abort(new Error(`no answer within ${seconds} s`)),
      limits.requestMs,
    )
    const either = AbortSignal.any([signal, limit.signal])
    try {
      const found = await this.#connectAndAsk(url, options, dispatch, either)
      return { ms: now() - began, ...found }
    } catch (error) {
      const ms = now() - began
      if (signal.aborted) return { ms, failure: over }
      const kind = limit.signal.aborted || isTimeout(error) ? 'timeout' : 'network'
      return { ms, failure: { kind, reason: rootCause(error).slice(0, 200) } }
    } finally {
      clearTimeout(timer)
      this.#gate.leave(url.host)
    }
  }

  async #connectAndAsk(
    url: URL,
    options: Dispatcher.DispatchOptions,
    dispatch: Dispatcher['dispatch'],
    signal: AbortSignal,
  ): Promise<{ answer: Answer } | { failure: Failure }> {
    const why = this.#gate.givenUp(url.host)
    if (why !== undefined) return { failure: { kind: 'given-up', reason: `not asked: ${why}` } }
    const { resolver, proxied } = this.#asking
    const port = Number(url.port) || (url.protocol === 'https:' ? 443 : 80)
    const resolved = await unlessAborted(resolver.resolve(url.hostname, port), signal)
    if (resolved.kind === 'refused') {
      return { failure: { kind: 'refused', reason: resolved.reason } }
    }
    if (resolved.kind !== 'found' && !proxied) {
      const kind = resolved.kind === 'no-such-host' ? 'no-such-host' : 'network'
      return { failure: { kind, reason: resolved.reason } }
    }
    return { answer: await exchange(dispatch, options, signal) }
  }
}

async function unlessAborted<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  signal.throwIfAborted()
  const aborted = Promise.withResolvers<never>()
  const stop = (): void => aborted.reject(signal.reason)
  signal.addEventListener('abort', stop, { once: true })
  try {
    return await Promise.race([promise, aborted.promise])
  } finally {
    signal.removeEventListener('abort', stop)
  }
}

function isTimeout(error: unknown): boolean {
  const code = (error as { code?: unknown } | null)?.code
  return typeof code === 'string' && /TIMEOUT|ETIMEDOUT/.test(code)
}
