import { parseByteSize } from '../../../../model/byte-size.ts'
import { takeAmount, takeByteSize, takeCount, takeShare } from '../../../../model/line/amounts.ts'
import { type Bound, takeBound } from '../../../../model/line/bound.ts'
import { takeGrowth } from '../../line/growth.ts'
import type { LineReader } from '../../../../model/line/line-reader.ts'
import { takeQuoted } from '../../../../model/line/quoted.ts'
import { Unreadable } from '../../../../model/line/unreadable.ts'
import type { DiskAsked } from './asked.ts'

const whats = ['free', 'inodes', 'grows', 'full'] as const
const fix =
  'Write disk free > 10%, disk /var/log inodes > 5%, … grows < 10MB/min or … full in > 24h'
const bytes = {
  pattern: /\d{1,15}(?:\.\d{1,6})?\s*[kmg]?i?b/iy,
  read: (text: string) => parseByteSize(text) ?? Number.NaN,
  example: '10MB',
}
const hourMs = 3_600_000
const units: Readonly<Record<string, number>> = { m: hourMs / 60, h: hourMs, d: 24 * hourMs }

/** Reads `disk [PATH] free > 10%` and its like. */
export function parse(reader: LineReader): DiskAsked {
  reader.takeWord('disk')
  const path = takePath(reader)
  const at = path === undefined ? {} : { path }
  const known =
    path === undefined ? `a path or one of ${whats.join(', ')}` : `one of ${whats.join(', ')}`
  const { text: what } = reader.takeOneOf(whats, known, fix)
  switch (what) {
    case 'free':
      return { ...at, what, ...takeRoom(reader, takeByteSize, 'Write free > 10%, or free > 500MB') }
    case 'inodes':
      return {
        ...at,
        what,
        ...takeRoom(reader, takeNumber, 'Write inodes > 5%, or inodes > 10000'),
      }
    case 'grows':
      return { ...at, what: 'growth', limit: takeGrowth(reader, bytes, 'grows') }
    case 'full': {
      const advice = 'Write full in > 24h'
      if (!reader.takeWord('in')) reader.lacks('the word in', advice)
      return { ...at, what, limit: takeBound(reader, 'below', takeTime, advice) }
    }
  }
}

/** A path begins with / or ./ or ../, so that no misspelt word is one; any other stands in quotes. */
function takePath(reader: LineReader): string | undefined {
  const next = reader.peek()
  if (next?.text.startsWith('"')) {
    const quoted = takeQuoted(reader)
    if (quoted.value === '' || quoted.value.includes('\0')) {
      throw new Unreadable(quoted, 'is no path', fix)
    }
    return quoted.value
  }
  return reader.take(/\.{0,2}\/\S*/y)?.text
}

function takeRoom(
  reader: LineReader,
  takeValue: (reader: LineReader) => number,
  advice: string,
): { limit: Bound; share: boolean } {
  let share = false
  const take = (from: LineReader): number => {
    share = from.peek()?.text.includes('%') ?? false
    return share ? takeShare(from) : takeValue(from)
  }
  return { limit: takeBound(reader, 'below', take, advice), share }
}

function takeNumber(reader: LineReader): number {
  return takeCount(reader, 'a number or a share', 'Write inodes > 5%, or inodes > 10000')
}

/** Takes a time until something, and returns its milliseconds. */
function takeTime(reader: LineReader): number {
  const text = takeAmount(
    reader,
    /\d{1,6}(?:\.\d{1,3})?\s*[mhd]/y,
    'a time',
    'Write 30m, 24h or 7d',
  )
  return Number.parseFloat(text) * (units[text.at(-1) ?? ''] ?? Number.NaN)
}
