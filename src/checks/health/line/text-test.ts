import type { LineReader } from '../../../model/line/line-reader.ts'
import { type Pattern, printPattern, takePattern } from './pattern.ts'
import { takeQuoted } from '../../../model/line/quoted.ts'
import { Unreadable } from '../../../model/line/unreadable.ts'

/** What a text must hold, match or be; or must not. */
export type TextTest = { not: boolean } & (
  | { how: 'contains'; value: string }
  | { how: 'equals'; value: string }
  | { how: 'matches'; pattern: Pattern }
)

const fix = 'Write contains "text", not contains "text", matches /pattern/, = "text" or != "text"'

/** Whether a test of a text begins here; nothing is taken. */
export function isTextTest(reader: LineReader): boolean {
  return /^(?:not|contains|matches)$/.test(reader.peek()?.text ?? '')
}

/** Takes `contains "…"`, `matches /…/`, each also with `not` before it, `= "…"` or `!= "…"`. */
export function takeTextTest(reader: LineReader): TextTest {
  const sign = reader.take(/!?=(?![=~<>])/y)
  if (sign) return { how: 'equals', not: sign.text === '!=', value: takeQuoted(reader).value }
  const not = reader.takeWord('not') !== undefined
  const { text: how } = reader.takeOneOf(
    ['contains', 'matches'] as const,
    'contains or matches',
    fix,
  )
  if (how === 'matches') return { how, not, pattern: takePattern(reader) }
  const quoted = takeQuoted(reader)
  if (quoted.value === '') {
    throw new Unreadable(quoted, 'stands in every text', 'Write what the text must hold')
  }
  return { how, not, value: quoted.value }
}

/** `contains "Shop"`, `does not match /error/i`: for people. */
export function printTextTest(test: TextTest): string {
  if (test.how === 'equals') return `${test.not ? 'not ' : ''}"${test.value}"`
  const object = test.how === 'matches' ? printPattern(test.pattern) : `"${test.value}"`
  if (!test.not) return `${test.how} ${object}`
  return `does not ${test.how === 'matches' ? 'match' : 'contain'} ${object}`
}
