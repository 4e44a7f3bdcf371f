import type { PullSeed } from './state.ts'

/** The scopes of `permissions:` in a workflow that the operations of the slice ask for. */
export type Permission =
  | 'actions'
  | 'checks'
  | 'deployments'
  | 'issues'
  | 'pull-requests'
  | 'statuses'

/** What a token may do. A scope that is not named is `none`, as in a workflow. */
export type Rights = { [scope in Permission]?: 'read' | 'write' }

export interface Token {
  /** What a client sends after `authorization: token` or `Bearer`. */
  value: string
  rights: Rights
  /** Who writes with it. A login that ends in `[bot]` is an installation's, any other a person's. */
  login?: string
}

/** An answer that GitHub gives for no fault of the request. Read at each request, so a test may add some later. */
export interface Fault {
  method: string
  /** Matched against the path without its query. */
  path: RegExp
  status: number
  /** `retry-after` makes a 403 or 429 a secondary rate limit, `x-ratelimit-remaining: 0` a primary one. */
  headers?: Record<string, string>
  /** How often; every time when absent. */
  times?: number
}

export interface GithubApiOptions {
  /** "owner/name" of the one repository there is. It is private: reading needs rights too. */
  repo: string
  /** Every token that exists, by the name under which requests are recorded. */
  tokens: Readonly<Record<string, Token>>
  pulls?: readonly PullSeed[]
  faults?: readonly Fault[]
  /** A new comment appears in lists only after this time. */
  listLagMs?: number
  /** Time on the way, half before and half after the work is done. */
  delayMs?: number
  /** Whose description counts; an Enterprise Server has its API below /api/v3. Default: api.github.com. */
  flavour?: 'api.github.com' | 'ghes-3.17' | 'ghes-3.19'
}
