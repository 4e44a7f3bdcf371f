/**
 * What is known of a link that leaves the site. `broken` is certain: 404, 410 or no such host, twice.
 * `undecided` is "could not check": a refusal, a limit, a failure or a deadline says nothing about the link.
 */
export type ExternalVerdict = 'ok' | 'broken' | 'undecided'

/** One address that was asked on the way, and its answer; 0 when it gave none. */
export interface Hop {
  url: string
  status: number
}

/** The end of the reason of what was not asked, or not to its end, because of the deadline. */
export const timeWasOver = 'the time for links to other sites was over'

export interface ExternalResult {
  url: string
  verdict: ExternalVerdict
  /** The last status that the verdict rests on; 0 when there was none. */
  status: number
  /** Milliseconds that the answers took, waits between requests left out. */
  ms: number
  /** Every address of the last try, redirects included; the first is `url`. Empty when none was asked. */
  hops: Hop[]
  /** Why the verdict is not `ok`, in words; of an `ok`, nothing. */
  reason?: string
  /** Known from an earlier run, not asked in this one. */
  cached?: true
}
