/** One request as a log tells it. It says who asked, so it stays in memory. */
export interface Hit {
  /** Milliseconds since 1970. */
  timeMs: number
  /** As it was sent; "" where a log line holds no HTTP request, as when somebody spoke TLS to a plain port. */
  method: string
  /** Path and query, beginning with "/", of ASCII without spaces. */
  target: string
  /** 0 where the log has none. */
  status: number
  address: string
  /** Undefined where the format has none. */
  agent: string | undefined
  /** The host that was asked, where the log tells it. */
  host?: string | undefined
}

/** Why a line cannot be read, for people. */
export type Problem = string

/**
 * Hands over the requests that a line tells of: most often one, none for a comment or the line of another
 * program. Returns why it cannot be read.
 */
export type ReadLine = (line: string, take: (hit: Hit) => void) => Problem | undefined
