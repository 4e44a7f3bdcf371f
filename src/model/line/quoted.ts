import type { Span } from '../redact.ts'
import type { LineReader, Word } from './line-reader.ts'
import { Unreadable } from './unreadable.ts'

/** A text in double quotes, as JSON writes it. `value` is what it says. */
export interface Quoted extends Word {
  value: string
}

/** Takes a text in quotes. Throws when none stands here, or it has no end. */
export function takeQuoted(reader: LineReader, thing = 'a text in quotes'): Quoted {
  const whole = reader.take(/"(?:[^"\\]|\\.)*"/y)
  if (whole) return { ...whole, value: valueOf(whole) }
  const open = reader.take(/"[^]*/y)
  if (open) {
    throw new Unreadable(
      open,
      'has no closing quote',
      `Close it with "; in rehearse.yml put the whole line into single quotes, because " #" begins a comment there`,
    )
  }
  const word = reader.peek()?.text ?? 'Shop'
  const plain = /^[\w./-]+$/.test(word) ? word : 'text'
  reader.lacks(thing, `Put it into double quotes: "${plain}"`)
}

/** Where a part of what a quoted text says stands in the line. */
export function spanIn(quoted: Quoted, part: Span): Span {
  // Each unit of the value is one character of the line, or an escape.
  const places = [...quoted.text.slice(1, -1).matchAll(/\\u[\da-f]{4}|\\.|[^\\]/gi)].map(
    ({ index }) => quoted.from + 1 + index,
  )
  const end = quoted.to - 1
  return { from: places[part.from] ?? end, to: places[part.to] ?? end }
}

function valueOf(whole: Word): string {
  try {
    return JSON.parse(whole.text) as string
  } catch {
    throw new Unreadable(
      whole,
      'is no text as JSON writes it',
      'Write \\" for a quote, \\\\ for a backslash and \\n for a line break',
    )
  }
}
