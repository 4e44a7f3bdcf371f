import { type Comparator, compare } from '../threshold.ts'
import type { LineReader, Word } from './line-reader.ts'
import { Unreadable } from './unreadable.ts'

export type Equality = '=' | '!='

/** `< 500` read: how a seen value must stand to the stated one. */
export interface Comparison<T = number> {
  comparator: Comparator | Equality
  value: T
}

const comparators: readonly string[] = ['=', '!=', '<', '<=', '>', '>=']
const meant: Readonly<Record<string, string>> = {
  '==': '=',
  '===': '=',
  '=<': '<=',
  '=>': '>=',
  '!==': '!=',
  '<>': '!=',
  '≤': '<=',
  '≥': '>=',
  '≠': '!=',
  ':': '=',
}

/** Takes a comparison. `takeValue` takes what it compares with; `fix` shows a right one. */
export function takeComparison<T>(
  reader: LineReader,
  takeValue: (reader: LineReader) => T,
  fix: string,
): Comparison<T> {
  const { text } = takeComparator(reader, fix)
  return { comparator: text as Comparison['comparator'], value: takeValue(reader) }
}

/** The same where only an order makes sense: nothing takes exactly 500 ms. */
export function takeLimit(
  reader: LineReader,
  takeValue: (reader: LineReader) => number,
  fix: string,
): { comparator: Comparator; value: number } {
  const found = takeComparator(reader, fix)
  const comparator = found.text as Comparison['comparator']
  if (comparator === '=' || comparator === '!=') {
    throw new Unreadable(found, 'is hit by chance only', fix)
  }
  return { comparator, value: takeValue(reader) }
}

export function takeComparator(reader: LineReader, fix: string): Word {
  const found = reader.take(/[<>=!≤≥≠:~]+/y)
  if (!found) reader.lacks('a comparison', fix)
  if (comparators.includes(found.text)) return found
  const right = meant[found.text]
  const advice = right === undefined ? `Write one of ${comparators.join(' ')}` : `Write ${right}`
  throw new Unreadable(found, 'is no comparison', advice)
}

/** Whether what was seen stands to the stated value as it should. Only numbers have an order. */
export function isKept<T>(seen: T, { comparator, value }: Comparison<T>): boolean {
  if (comparator === '=') return seen === value
  if (comparator === '!=') return seen !== value
  return typeof seen === 'number' && typeof value === 'number' && compare(seen, comparator, value)
}

/** "200", "not 404", "below 400", "at least 1": for people. */
export function printComparison<T>(
  { comparator, value }: Comparison<T>,
  print: (value: T) => string = String,
): string {
  const words = {
    '=': '',
    '!=': 'not ',
    '<': 'below ',
    '<=': 'at most ',
    '>': 'above ',
    '>=': 'at least ',
  }
  return `${words[comparator]}${print(value)}`
}
