import { fillTemplate } from './fill-template.ts'
import type { HeaderRule } from './parse-headers.ts'
import { matchPath } from './path-pattern.ts'

/** What rules may add to one answer, in characters; browsers and proxies take no more. What exceeds it is left out. */
const mostAdded = 32_768

/** Header names in lower case. */
export type Headers = Record<string, string | number | string[]>

/**
 * The headers of an answer after the rules of `_headers`. What a rule sets replaces the server's own value;
 * what several set is joined by a comma, cookies are kept apart. `Vary` grows and is never lost: a cache
 * would else hand out a compressed answer to those who cannot read it.
 */
export function ruleHeaders(own: Headers, rules: readonly HeaderRule[], path: string): Headers {
  const values = new Map<string, string[]>()
  const headers = new Map(Object.entries(own))
  let added = 0
  for (const rule of rules) {
    const captures = matchPath(rule.path, path)
    if (captures === undefined) continue
    for (const { name, value } of rule.changes) {
      if (value !== undefined) {
        const filled = fillTemplate(value, captures)
        added += filled.length
        if (added > mostAdded) continue
        const before = values.get(name)
        if (before === undefined) values.set(name, [filled])
        else before.push(filled)
      } else {
        values.delete(name)
        if (name !== 'vary') headers.delete(name)
      }
    }
  }
  for (const [name, set] of values) {
    const before = name === 'vary' ? own[name] : undefined
    const all = before === undefined ? set : [String(before), ...set]
    headers.set(name, name === 'set-cookie' ? all : all.join(', '))
  }
  return Object.fromEntries(headers)
}
