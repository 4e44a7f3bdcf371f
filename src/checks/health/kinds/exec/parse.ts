import parseJsonPath from 'jsonpath-rfc9535/parser'
import { takeCount } from '../../../../model/line/amounts.ts'
import { type Comparison, takeComparison } from '../../../../model/line/comparison.ts'
import { takeJsonTest } from '../../line/json-test.ts'
import type { LineReader } from '../../../../model/line/line-reader.ts'
import { spanIn, takeQuoted } from '../../../../model/line/quoted.ts'
import { takeTextTest } from '../../line/text-test.ts'
import { Unreadable } from '../../../../model/line/unreadable.ts'
import { takeWithin } from '../../line/within.ts'
import type { ExecAsked } from './asked.ts'
import { splitWords } from './split-words.ts'

const whats = ['exits', 'prints', 'json'] as const
const example = 'exec "npm run smoke" exits 0'
const fix = `Write ${example}, … prints contains "ok" or … json $.lag < 10`

/** Reads `exec "COMMAND" exits 0` and its like. */
export function parse(reader: LineReader): ExecAsked {
  reader.takeWord('exec')
  const words = takeCommand(reader)
  const asked = takeWish(reader)
  const withinMs = reader.takeWord('within') ? takeWithin(reader) : undefined
  return { words, ...(withinMs === undefined ? {} : { withinMs }), ...asked }
}

type Wish = ExecAsked extends infer Asked
  ? Asked extends ExecAsked
    ? Omit<Asked, 'words' | 'withinMs'>
    : never
  : never

function takeWish(reader: LineReader): Wish {
  const { text: what } = reader.takeOneOf(whats, `one of ${whats.join(', ')}`, fix)
  switch (what) {
    case 'exits':
      return { what, comparison: takeExit(reader) }
    case 'prints':
      return { what, test: takeTextTest(reader) }
    case 'json':
      return { what, test: takeJsonTest(reader, parseJsonPath) }
  }
}

function takeCommand(reader: LineReader): [string, ...string[]] {
  const quoted = takeQuoted(reader, 'a command in quotes')
  const read = splitWords(quoted.value)
  if (!Array.isArray(read)) {
    const advice = `Put it into single quotes, or call a shell: exec "sh -c '…'"`
    throw new Unreadable(spanIn(quoted, read), read.why, advice)
  }
  const [program, ...rest] = read
  if (program === undefined || program === '') {
    throw new Unreadable(quoted, 'names no program', `Write a command: ${example}`)
  }
  if (quoted.value.includes('\0')) throw new Unreadable(quoted, 'holds a NUL character', fix)
  return [program, ...rest]
}

function takeExit(reader: LineReader): Comparison {
  const start = reader.position
  const compares = /^[<>=!≤≥≠:~]/.test(reader.peek()?.text ?? '')
  const comparison: Comparison = compares
    ? takeComparison(reader, takeCode, 'Write exits 0, or exits != 0')
    : { comparator: '=', value: takeCode(reader) }
  if (comparison.value > 255) {
    const from = start + reader.line.slice(start, reader.position).search(/\d/)
    const why = 'is no exit code'
    throw new Unreadable({ from, to: reader.position }, why, 'It is a number from 0 to 255')
  }
  return comparison
}

function takeCode(reader: LineReader): number {
  return takeCount(reader, 'an exit code', 'Write exits 0')
}
