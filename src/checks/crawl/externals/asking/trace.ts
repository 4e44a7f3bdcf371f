import type { Hop } from '../external-result.ts'

/** Why a request brought no answer. */
export interface Failure {
  kind: 'no-such-host' | 'refused' | 'timeout' | 'redirects' | 'network' | 'given-up' | 'over'
  reason: string
}

export interface Answer {
  status: number
  headers: Readonly<Record<string, string | string[] | undefined>>
}

export type Outcome = { ms: number } & ({ answer: Answer } | { failure: Failure })

const redirects = new Set([301, 302, 303, 307, 308])

/**
 * What became of one link: all its requests, in tries of one method each, redirects included. linkinator asks
 * one after the other, so what follows an answer that is no redirect is a new try.
 */
export class Trace {
  readonly url: string
  /** Hops of the newest try. */
  hops: Hop[] = []
  last: Outcome | undefined
  ms = 0
  retries = 0
  readonly #outcomes = new Map<string, Outcome>()
  #midway = false
  #method = ''

  constructor(url: string) {
    this.url = url
  }

  /** Begins a request; returns how many redirects led to it. */
  begin(method: string): number {
    // No redirect turns a HEAD into a GET: then the redirect led nowhere, and this is another try.
    if (!this.#midway || method !== this.#method) this.hops = []
    this.#method = method
    return this.hops.length
  }

  /** What this request brought before, so that it need not be sent again: a limit holds for all methods. */
  known(method: string, url: string): Outcome | undefined {
    const head = this.#outcomes.get(`HEAD ${url}`)
    const limited = head !== undefined && 'answer' in head && head.answer.status === 429
    return this.#outcomes.get(`${method} ${url}`) ?? (limited ? head : undefined)
  }

  end(method: string, url: string, outcome: Outcome): void {
    const answer = 'answer' in outcome ? outcome.answer : undefined
    if (!this.#outcomes.has(`${method} ${url}`)) this.ms += outcome.ms
    this.#outcomes.set(`${method} ${url}`, outcome)
    this.hops.push({ url: url.slice(0, 2000), status: answer?.status ?? 0 })
    this.last = outcome
    this.#midway =
      answer !== undefined &&
      redirects.has(answer.status) &&
      answer.headers['location'] !== undefined
  }
}
