import parseJsonPath from 'jsonpath-rfc9535/parser'
import type { Comparator } from '../../model/threshold.ts'
import { parseDuration } from '../../model/units.ts'

export type Equality = '=' | '!='

/** One stated expectation about an answer, read from a line such as `GET /healthz status = 200`. */
export type Assertion = { text: string; method: 'GET' | 'HEAD'; path: string } & (
  | { what: 'status'; comparator: Comparator | Equality; value: number }
  | { what: 'time'; comparator: Comparator; value: number }
  | { what: 'body'; contains: boolean; value: string }
  | { what: 'json'; query: string; comparator: Comparator | Equality; value: JsonScalar }
)

export type JsonScalar = string | number | boolean | null

const head = /^(\S+)\s+(\S+)\s+(\S+)\s*(.*)$/s
const comparison = /^(<=|>=|!=|=|<|>)\s*(.+)$/s

/** Reads an assertion. Returns what is wrong, in words that follow the quoted text, when it cannot. */
export function parseAssertion(text: string): Assertion | { problem: string } {
  const parts = head.exec(text.trim())
  if (!parts) return { problem: 'is too short; write METHOD PATH what is expected' }
  const [, method = '', path = '', what = '', rest = ''] = parts
  if (method !== 'GET' && method !== 'HEAD') {
    return { problem: `starts with "${method}"; health asks with GET or HEAD` }
  }
  if (!path.startsWith('/')) {
    return { problem: `asks for "${path}"; a path starts with "/"` }
  }
  // "//host" and "/\\host" name another host to whoever resolves them.
  if (/^\/[/\\]/.test(path)) {
    return { problem: `asks for "${path}"; a path must not start with // or /\\` }
  }
  const common = { text: text.trim(), method, path } as const
  switch (what) {
    case 'status':
      return compared(rest, Number, (comparator, value) =>
        Number.isInteger(value)
          ? { ...common, what, comparator, value }
          : { problem: 'compares the status with something else than a number' },
      )
    case 'time':
      return compared(rest, parseDuration, (comparator, value) =>
        value === undefined || comparator === '=' || comparator === '!='
          ? { problem: 'needs a limit such as time < 500ms' }
          : { ...common, what, comparator, value },
      )
    case 'body': {
      const match = /^(not\s+)?contains\s+(.+)$/s.exec(rest)
      const value = match ? scalar(match[2] ?? '') : undefined
      if (typeof value !== 'string') {
        return { problem: 'needs body contains "text", or body not contains "text"' }
      }
      return { ...common, what, contains: match?.[1] === undefined, value }
    }
    case 'json':
      return parseJson(common, rest)
    default:
      return { problem: `asks for "${what}"; health knows status, time, body and json` }
  }
}

function parseJson(
  common: { text: string; method: 'GET' | 'HEAD'; path: string },
  rest: string,
): Assertion | { problem: string } {
  // The path may hold spaces and comparators of its own: the last comparator outside of it counts.
  const match = /^(\$.*?)\s+(<=|>=|!=|=|<|>)\s*("(?:[^"\\]|\\.)*"|[^\s"]+)$/s.exec(rest)
  if (!match) return { problem: 'needs json $.path = value' }
  const [, query = '', comparator = '', literal = ''] = match
  try {
    parseJsonPath(query)
  } catch {
    return { problem: `holds "${query}", which is no JSONPath (RFC 9535)` }
  }
  const value = scalar(literal)
  if (value === undefined) {
    return { problem: `compares with ${literal}; write a number, true, false, null or "text"` }
  }
  if (typeof value !== 'number' && comparator !== '=' && comparator !== '!=') {
    return { problem: `compares ${literal} by "${comparator}"; only numbers have an order` }
  }
  return { ...common, what: 'json', query, comparator: comparator as Comparator | Equality, value }
}

function compared<T>(
  rest: string,
  read: (text: string) => T,
  build: (comparator: Comparator | Equality, value: T) => Assertion | { problem: string },
): Assertion | { problem: string } {
  const match = comparison.exec(rest)
  if (!match) return { problem: `lacks a comparison after the path; write = 200 or < 500ms` }
  return build(match[1] as Comparator | Equality, read((match[2] ?? '').trim()))
}

function scalar(literal: string): JsonScalar | undefined {
  try {
    const value: unknown = JSON.parse(literal)
    return value === null || ['string', 'number', 'boolean'].includes(typeof value)
      ? (value as JsonScalar)
      : undefined
  } catch {
    return undefined
  }
}
