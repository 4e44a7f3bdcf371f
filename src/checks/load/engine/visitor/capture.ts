import { decodeHTML } from 'entities'
import parseJsonPath from 'jsonpath-rfc9535/parser'
import type { CookieJar } from '../../../../model/cookies/cookie-jar.ts'
import { headerOf } from '../wire/header-of.ts'

/** Where a value stands in an answer. */
export type Capture =
  | { from: 'json'; path: (string | number)[] }
  | { from: 'header'; name: string }
  | { from: 'cookie'; name: string }
  /** Between two texts: the first `before`, and the next `after` that follows it. */
  | { from: 'body'; before: string; after: string }

const forms =
  'write json $.token, header x-csrf-token, cookie XSRF-TOKEN, or body text before…text after'
const longestValue = 4096
const token = /^[!#$%&'*+.^_`|~0-9A-Za-z-]{1,200}$/

/** Reads where a value stands. Returns what is wrong, in words that follow the quoted text, when it cannot. */
export function parseCapture(text: string): Capture | { problem: string } {
  const [, from = '', rest = ''] = /^\s*(\w+)\s+(.+?)\s*$/s.exec(text) ?? []
  switch (from) {
    case 'json':
      return parseJson(rest)
    case 'header':
      if (token.test(rest)) return { from, name: rest.toLowerCase() }
      return { problem: `names no header; ${forms}` }
    case 'cookie':
      return token.test(rest) ? { from, name: rest } : { problem: `names no cookie; ${forms}` }
    case 'body': {
      const [before = '', after = '', ...more] = rest.split(/…|\.\.\./)
      if (before !== '' && after !== '' && more.length === 0) return { from, before, after }
      return { problem: 'needs the texts before and after the value, with … between them' }
    }
    default:
      return { problem: `does not say where the value stands; ${forms}` }
  }
}

/** Only one place can be meant, so only names and numbers lead there: no filters, slices and wildcards. */
function parseJson(query: string): Capture | { problem: string } {
  try {
    const path = parseJsonPath(query).segments.map(({ type, node }) => {
      if (type !== 'ChildSegment') return undefined
      if (node.type === 'MemberNameShorthand') return node.value
      const [selector, ...others] = node.type === 'BracketedSelection' ? node.selectors : []
      if (selector?.type !== 'NameSelector' && selector?.type !== 'IndexSelector') return undefined
      return others.length === 0 ? selector.value : undefined
    })
    const known = path.filter((step) => step !== undefined)
    if (known.length === path.length) return { from: 'json', path: known }
    return { problem: 'may lead to several values; write a path such as json $.items[0].id' }
  } catch {
    return { problem: 'holds no JSONPath (RFC 9535); write json $.token' }
  }
}

/**
 * The value in an answer; undefined when nothing stands there, or more than 4,096 characters. `text` gives the
 * body, `jar` the cookies that this answer has set, too.
 */
export function captureValue(
  capture: Capture,
  answer: { headers: readonly string[]; text: () => string; jar: CookieJar | undefined },
): string | undefined {
  const value = found(capture, answer)
  return value !== undefined && value.length <= longestValue ? value : undefined
}

function found(
  capture: Capture,
  { headers, text, jar }: Parameters<typeof captureValue>[1],
): string | undefined {
  switch (capture.from) {
    case 'json':
      return inJson(text(), capture.path)
    case 'header':
      return headerOf(headers, capture.name)
    case 'cookie':
      return jar?.value(capture.name)
    case 'body': {
      const value = between(text(), capture.before, capture.after)
      // Of a longer one nothing would be left, and the markers may be megabytes apart.
      if (value === undefined || value.length > 4 * longestValue) return undefined
      return headerOf(headers, 'content-type')?.includes('html') ? decodeHTML(value) : value
    }
  }
}

function between(text: string, before: string, after: string): string | undefined {
  const at = text.indexOf(before)
  if (at < 0) return undefined
  const start = at + before.length
  const end = text.indexOf(after, start)
  return end < 0 ? undefined : text.slice(start, end)
}

function inJson(text: string, path: readonly (string | number)[]): string | undefined {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return undefined
  }
  for (const step of path) {
    if (typeof value !== 'object' || value === null) return undefined
    const key =
      typeof step === 'number' && step < 0 && Array.isArray(value) ? value.length + step : step
    if (!Object.hasOwn(value, key)) return undefined
    value = Reflect.get(value, key)
  }
  return ['string', 'number', 'boolean'].includes(typeof value) ? String(value) : undefined
}
