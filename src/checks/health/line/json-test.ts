import { type Comparison, printComparison, takeComparator } from '../../../model/line/comparison.ts'
import { takeJsonPath } from './json-path.ts'
import type { LineReader } from '../../../model/line/line-reader.ts'
import { type JsonScalar, printScalar, takeScalar } from './scalar.ts'
import { isTextTest, printTextTest, type TextTest, takeTextTest } from './text-test.ts'
import { Unreadable } from '../../../model/line/unreadable.ts'

/** What the first value at a JSONPath (RFC 9535) must be. */
export type JsonTest = { path: string } & (
  | { how: 'present'; present: boolean }
  | { how: 'compare'; comparison: Comparison<JsonScalar> }
  | { how: 'test'; test: TextTest }
)

const fix =
  'Write json $.status = "ok", json $.queue < 10, json $.error absent or json $.name matches /…/'

/** Takes `$.database = "ok"`, `$.error absent`, `$.name matches /…/`. `check` throws for what is no JSONPath. */
export function takeJsonTest(reader: LineReader, check: (path: string) => unknown): JsonTest {
  const path = takeJsonPath(reader, check).text
  if (reader.takeWord('present')) return { path, how: 'present', present: true }
  if (reader.takeWord('absent')) return { path, how: 'present', present: false }
  if (isTextTest(reader)) return { path, how: 'test', test: takeTextTest(reader) }
  return { path, how: 'compare', comparison: takeScalarComparison(reader) }
}

function takeScalarComparison(reader: LineReader): Comparison<JsonScalar> {
  const comparator = takeComparator(reader, fix)
  const value = takeScalar(reader)
  const ordered = comparator.text !== '=' && comparator.text !== '!='
  if (ordered && typeof value !== 'number') {
    throw new Unreadable(comparator, 'needs a number; only numbers have an order', 'Write = or !=')
  }
  return { comparator: comparator.text as Comparison['comparator'], value }
}

/** What is expected, for people. */
export function printJsonTest(wish: JsonTest): string {
  if (wish.how === 'present') return wish.present ? 'present' : 'absent'
  return wish.how === 'test'
    ? printTextTest(wish.test)
    : printComparison(wish.comparison, printScalar)
}
