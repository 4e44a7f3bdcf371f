import { canonicalPath } from './canonical-path.ts'

/** A path of a rule: `/docs/:page`, `/blog/*`, `/*.js`. */
export interface PathPattern {
  /** What every path begins with that matches; tells most of thousands of rules apart at once. */
  prefix: string
  /** Matches the whole path, or up to the splat. */
  head: RegExp
  /** What the groups of `head` are called. */
  names: readonly string[]
  /** What follows the splat; undefined when there is none. */
  tail: string | undefined
  /** Whether `/a` also means `/a/`, and `/a/*` also `/a`. */
  loose: boolean
}

export interface Problem {
  problem: string
}

/**
 * Reads a path of a rule. `*` stands for any text and may stand once, anywhere; `:name` for one whole
 * segment before it. Never backtracks, so that a pattern cannot make matching slow.
 */
export function pathPattern(written: string, loose: boolean): PathPattern | Problem {
  if (!written.startsWith('/')) return { problem: 'does not begin with a slash' }
  if (/[?#]/.test(written)) return { problem: 'holds a query or fragment; only paths are matched' }
  const [before = '', after, ...more] = written.split('*')
  if (more.length > 0) return { problem: 'has more than one *' }
  if (after !== undefined && /:[A-Za-z]/.test(after)) {
    return { problem: 'has a placeholder behind the *' }
  }
  const start =
    loose && after === undefined && before.length > 1 ? before.replace(/\/$/, '') : before
  const names: string[] = []
  const parts: string[] = []
  const literals: string[] = []
  for (const segment of start.split('/')) {
    if (/:[A-Za-z]/.test(segment)) {
      if (!/^:\w+$/.test(segment)) return { problem: `has more than a placeholder in "${segment}"` }
      names.push(segment.slice(1))
      if (names.length === 1) literals.push('')
      parts.push('([^/]+)')
      continue
    }
    const literal = canonicalPath(segment)
    if (literal === undefined) return { problem: 'is no path that a request could have' }
    if (names.length === 0) literals.push(literal)
    parts.push(literal.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  }
  if (after !== undefined && parts.at(-1) === '([^/]+)') {
    return { problem: 'has a * right behind a placeholder' }
  }
  if (new Set(names).size < names.length) return { problem: 'has two placeholders of one name' }
  if (after !== undefined && names.includes('splat')) return { problem: 'has both * and :splat' }
  const tail = after === undefined ? undefined : canonicalPath(after)
  if (after !== undefined && tail === undefined) {
    return { problem: 'is no path that a request could have' }
  }
  const end = after === undefined ? '$' : ''
  const prefix = literals.join('/')
  return { prefix, head: new RegExp(`^${parts.join('/')}${end}`), names, tail, loose }
}

/** What the placeholders and the splat stand for in a canonical path; undefined when it does not match. */
export function matchPath(pattern: PathPattern, path: string): Map<string, string> | undefined {
  const { prefix, head, names, tail, loose } = pattern
  const isNear = prefix.length === path.length + 1 && prefix.startsWith(path)
  if (!path.startsWith(prefix) && !isNear) return undefined
  const whole = tail === undefined && loose && path.length > 1 ? path.replace(/\/$/, '') : path
  const found = head.exec(whole) ?? (loose && tail === '' ? head.exec(`${path}/`) : null)
  if (found === null) return undefined
  const rest = whole.slice(found[0].length)
  const captures = new Map(names.map((name, index) => [name, found[index + 1] ?? '']))
  if (tail === undefined) return captures
  if (!rest.endsWith(tail)) return undefined
  return captures.set('splat', rest.slice(0, rest.length - tail.length))
}
