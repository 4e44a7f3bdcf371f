import { parseByteSize } from '../../../model/byte-size.ts'
import { parseDuration } from '../../../model/units.ts'
import type { LineReader } from './line-reader.ts'
import { Unreadable } from './unreadable.ts'

/** Takes a whole number that is not negative. */
export function takeCount(reader: LineReader, thing: string, fix: string): number {
  return Number(takeAmount(reader, /\d{1,15}/y, thing, fix))
}

/** Takes a percentage and returns the ratio, from 0 to 1. */
export function takeShare(reader: LineReader): number {
  const fix = 'Write a percentage up to 100: 10%'
  const from = reader.peek()
  const share =
    Number.parseFloat(takeAmount(reader, /\d{1,3}(?:\.\d{1,6})?%/y, 'a share', fix)) / 100
  if (share > 1 && from) {
    throw new Unreadable({ from: from.from, to: reader.position }, 'is more than all', fix)
  }
  return share
}

/** Takes a duration and returns its milliseconds. */
export function takeDuration(reader: LineReader): number {
  const text = takeAmount(
    reader,
    /\d{1,12}(?:\.\d{1,6})?\s*(?:ms|s|m|h)/y,
    'a duration',
    'Write a number with its unit: 500ms, 2s, 1m or 1h',
  )
  return parseDuration(text) ?? Number.NaN
}

/** Takes a size and returns its bytes. */
export function takeByteSize(reader: LineReader): number {
  const text = takeAmount(
    reader,
    /\d{1,15}(?:\.\d{1,6})?\s*[kmg]?i?b/iy,
    'a size',
    'Write a number with its unit: 512B, 200kB, 1.5MB or 1MiB',
  )
  return parseByteSize(text) ?? Number.NaN
}

const seconds: Readonly<Record<string, number>> = { s: 1, m: 60, h: 3600, d: 86_400, w: 604_800 }

/** Takes a time that a cache counts, and returns its seconds. */
export function takeAge(reader: LineReader): number {
  const text = takeAmount(
    reader,
    /\d{1,9}\s*[smhdw]/y,
    'an age',
    'Write a whole number with its unit: 30s, 5m, 1h, 7d or 2w',
  )
  return Number.parseInt(text, 10) * (seconds[text.at(-1) ?? ''] ?? Number.NaN)
}

/** Takes what the pattern matches, when nothing is glued to it. */
export function takeAmount(
  reader: LineReader,
  pattern: RegExp,
  thing: string,
  fix: string,
): string {
  const end = /(?![^\s,[])/y
  const found = reader.take(new RegExp(`(?:${pattern.source})${end.source}`, pattern.flags))
  if (found) return found.text
  const word = reader.take(/[^\s[]+/y)
  if (word) throw new Unreadable(word, `is not ${thing}`, fix)
  reader.lacks(thing, fix)
}
