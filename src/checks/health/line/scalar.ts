import type { LineReader } from '../../../model/line/line-reader.ts'
import { takeQuoted } from '../../../model/line/quoted.ts'
import { Unreadable } from '../../../model/line/unreadable.ts'

export type JsonScalar = string | number | boolean | null

const fix = 'Write a number, true, false, null or "text"'

/** Takes a number, true, false, null or a text in quotes. */
export function takeScalar(reader: LineReader): JsonScalar {
  const next = reader.peek()
  if (!next) reader.lacks('a value', fix)
  if (next.text.startsWith('"')) return takeQuoted(reader).value
  const word = reader.take(/[^\s[]+/y) ?? next
  try {
    const value: unknown = JSON.parse(word.text)
    if (value === null || typeof value === 'number' || typeof value === 'boolean') return value
  } catch {
    // Said below.
  }
  const quoted = /^[\w./-]+$/.test(word.text) ? `Write "${word.text}" in double quotes` : fix
  throw new Unreadable(word, 'is no value', quoted)
}

/** As it is written. */
export function printScalar(value: JsonScalar): string {
  return typeof value === 'string' ? `"${value}"` : String(value)
}
