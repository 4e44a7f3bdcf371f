import { parseByteSize } from '../byte-size.ts'
import { parseDuration } from '../units.ts'
import type { LineReader } from './line-reader.ts'
import { Unreadable } from './unreadable.ts'

/** Takes a whole number that is not negative. */
export function takeCount(reader: LineReader, thing: string, fix: string): number {
  return Number(takeAmount(reader, /\d{1,15}/y, thing, fix))
}

/** Takes a number, maybe negative or with a fraction or an exponent. */
export function takeNumber(reader: LineReader): number {
  const pattern = /-?(?:\d{1,15}(?:\.\d{1,15})?|\.\d{1,15})(?:e[-+]?\d{1,3})?(?!,\d)/iy
  return Number(takeAmount(reader, pattern, 'a number', 'Write a number: 5, 0.25 or 1e6'))
}

/** Takes a share in percent and returns it as a ratio: 0.01 of `1%`. */
export function takePercent(reader: LineReader): number {
  const text = takeAmount(
    reader,
    /\d{1,9}(?:\.\d{1,6})?\s*%/y,
    'a share in percent',
    'Write a number with its sign: 1% or 0.5%',
  )
  return Number.parseFloat(text) / 100
}

/** Takes a share that cannot be more than all of it. */
export function takeShare(reader: LineReader): number {
  const from = reader.peek()
  const share = takePercent(reader)
  if (share > 1 && from) {
    const span = { from: from.from, to: reader.position }
    throw new Unreadable(span, 'is more than all', 'Write a percentage up to 100: 10%')
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
