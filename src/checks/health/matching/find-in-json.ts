import { query } from 'jsonpath-rfc9535'
import type { JsonScalar } from '../line/scalar.ts'
import type { TextTest } from '../line/text-test.ts'
import { findMatch } from './find-match.ts'
import type { Found } from './task.ts'

/** A line of an assertion holds less; what is longer cannot equal what it states. */
const shownLength = 1000
const keysShown = 20

/** The first value at a JSONPath (RFC 9535) in a text. May take long, and much memory. */
export function findInJson(text: string, path: string, test?: TextTest): Found {
  let document: unknown
  try {
    document = JSON.parse(text)
  } catch {
    return { is: 'not-json' }
  }
  const found: unknown = query(document as Parameters<typeof query>[0], path)[0]
  if (found === undefined) {
    const near = nearest(document, path)
    return { is: 'missing', ...(near ? { near } : {}) }
  }
  if (typeof found === 'object' && found !== null) {
    return { is: 'structure', value: JSON.stringify(found).slice(0, shownLength) }
  }
  const holds =
    test === undefined || typeof found !== 'string' ? {} : { holds: passes(found, test) }
  const value = typeof found === 'string' ? found.slice(0, shownLength + 1) : (found as JsonScalar)
  return { is: 'scalar', value, ...holds }
}

function passes(text: string, test: TextTest): boolean {
  if (test.how === 'equals') return (text === test.value) !== test.not
  const found = test.how === 'contains' ? text.includes(test.value) : findMatch(text, test.pattern)
  return Boolean(found) !== test.not
}

/** Of a plain path such as `$.a.b[0]`: how far it leads, and what stands there. */
function nearest(document: unknown, path: string): { path: string; keys: string[] } | undefined {
  if (!/^\$(?:\.[\w]+|\[\d+\]|\['[^'\\]*'\])+$/.test(path)) return undefined
  let at = '$'
  let value = document
  for (const [step, key, index, quoted] of path.matchAll(/\.(\w+)|\[(\d+)\]|\['([^']*)'\]/g)) {
    if (typeof value !== 'object' || value === null) break
    const name = key ?? index ?? quoted ?? ''
    if (!Object.hasOwn(value, name))
      return { path: at, keys: Object.keys(value).slice(0, keysShown) }
    value = (value as Record<string, unknown>)[name]
    at += step
  }
  return { path: at, keys: [] }
}
