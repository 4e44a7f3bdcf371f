import { canonicalPath } from './canonical-path.ts'
import { fillTemplate, placeholdersIn } from './fill-template.ts'
import type { PathPattern, Problem } from './path-pattern.ts'

/** Where a rule leads. */
export interface RedirectTarget {
  /** Empty, or the scheme and host of another site. */
  origin: string
  /** Canonical path with placeholders. */
  path: string
  /** Empty, or the query with its question mark, with placeholders. */
  query: string
  /** Empty, or the fragment with its hash. */
  fragment: string
}

/** Reads the destination of a rule that matches by `from`. */
export function redirectTarget(written: string, from: PathPattern): RedirectTarget | Problem {
  const [, address = '', before = '', query = '', fragment = ''] =
    /^([^/?#]*\/\/[^/?#]*)?([^?#]*)(\?[^#]*)?(#.*)?$/.exec(written) ?? []
  if (address === '' && !before.startsWith('/')) return { problem: 'is no path and no address' }
  const origin = address === '' ? '' : originOf(address)
  if (typeof origin === 'object') return origin
  const path = canonicalPath(before === '' ? '/' : before)
  if (path === undefined) return { problem: 'leads to a path that no site has' }
  const known = new Set([...from.names, ...(from.tail === undefined ? [] : ['splat'])])
  const unknown = placeholdersIn(`${path}${query}`).find((name) => !known.has(name))
  if (unknown !== undefined) return { problem: `has no ":${unknown}" to fill in` }
  return { origin, path, query: printable(query), fragment: printable(fragment) }
}

/**
 * The value of a Location header. What was captured cannot leave its place: it names no other host, and
 * adds no parameter to a query. Without a query of its own the target gets the one of the request.
 */
export function locationOf(
  target: RedirectTarget,
  captures: ReadonlyMap<string, string>,
  requestQuery: string,
): string {
  const query = target.query === '' ? requestQuery : fillTemplate(target.query, captures, asValue)
  const path =
    target.origin === '' ? localPath(target, captures) : fillTemplate(target.path, captures)
  return `${target.origin}${path}${query}${target.fragment}`
}

/** The canonical path in this site that a target names; never one that a browser takes for a host. */
export function localPath(target: RedirectTarget, captures: ReadonlyMap<string, string>): string {
  return fillTemplate(target.path, captures).replace(/^\/{2,}/, '/')
}

function originOf(address: string): string | Problem {
  if (!/^https?:\/\//i.test(address)) return { problem: 'is no path and no http or https address' }
  if (/[@\\]|:[^/\d]/.test(address.replace(/^\w+:/, ''))) {
    return { problem: 'names a host with a placeholder, user or password' }
  }
  return URL.canParse(address) ? new URL(address).origin : { problem: 'names no host' }
}

const asValue = (captured: string) => encodeURIComponent(decodeURIComponent(captured))

const printable = (text: string) =>
  text.toWellFormed().replace(/[^\x21-\x7e]/gu, (character) => encodeURIComponent(character))
