/** How politely and how long other sites are asked. */
export interface ExternalLimits {
  /** Requests at a time: to one host, and in all. */
  perHost: number
  inAll: number
  /** Milliseconds between the starts of two requests to one host. */
  gapMs: number
  /** Milliseconds that one request may take: name, connection, TLS and headers together. */
  requestMs: number
  /** Milliseconds for everything. */
  totalMs: number
  /** Requests that may be sent again for one link. */
  retries: number
  /** Milliseconds that a host may ask to wait, at once and in all. */
  waitMs: number
  waitInAllMs: number
  /** Redirects that are followed for one link. */
  redirects: number
  /** Links to one host in a row that failed, after which the host is asked no more. */
  patience: number
}

export const externalLimits: ExternalLimits = {
  perHost: 2,
  inAll: 64,
  gapMs: 100,
  requestMs: 15_000,
  totalMs: 120_000,
  retries: 2,
  waitMs: 30_000,
  waitInAllMs: 60_000,
  redirects: 10,
  patience: 3,
}
