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
 * Node hands over bytes above 127 as Latin-1; they count as written in UTF-8. Undefined when it names no
 * path that a site could have.
 */
export function requestTarget(written: string): RequestTarget | undefined {
  const escaped = written.replace(/[^\x21-\x7e]/g, (byte) => `%${hex(byte.charCodeAt(0) % 256)}`)
  const local = escaped.replace(/^https?:\/\/[^/?#]*/i, '')
  const [, before = '', query = ''] = /^([^?]*)(\?.*)?$/.exec(local) ?? []
  const rooted = before === '' && local !== escaped ? '/' : before
  if (!rooted.startsWith('/') || rooted.length > longestPath) return undefined
  const path = canonicalPath(rooted)
  return path === undefined ? undefined : { path, query }
}

const hex = (byte: number) => byte.toString(16).toUpperCase().padStart(2, '0')
