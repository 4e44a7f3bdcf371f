import { canonicalPath } from './canonical-path.ts'

/** What a request asks for. */
export interface RequestTarget {
  /** The canonical path. */
  path: string
  /** Empty, or the query with its question mark; printable ASCII. */
  query: string
}

/** Longer paths are no page's; the limit bounds the work of matching rules. */
const longestPath = 4096

/**
 * Reads the target of a request line, also in absolute form (RFC 9112, 3.2.2), whose host is ignored.
 * Undefined when it names no path that a site could have.
 */
export function requestTarget(written: string): RequestTarget | undefined {
  const [, host, before = '', query = ''] =
    /^(https?:\/\/[^/?#]*)?([^?]*)(\?.*)?$/is.exec(written) ?? []
  const rooted = before === '' && host !== undefined ? '/' : before
  if (!rooted.startsWith('/') || rooted.length > longestPath) return undefined
  // Not ASCII, so no request that Node lets through; the query goes into a Location as it is.
  if (/[^\x21-\x7e]/.test(written)) return undefined
  const path = canonicalPath(rooted)
  return path === undefined ? undefined : { path, query }
}
