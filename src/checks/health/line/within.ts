import { takeDuration } from '../../../model/line/amounts.ts'
import type { LineReader } from '../../../model/line/line-reader.ts'
import { Unreadable } from '../../../model/line/unreadable.ts'

/** Timers do not count reliably beyond it. */
const longestMs = 24 * 3_600_000

/** Takes how long something may take, `60s`, from 1 ms to 24 h, and returns its milliseconds. */
export function takeWithin(reader: LineReader): number {
  const next = reader.peek()
  const ms = takeDuration(reader)
  if (next && (ms < 1 || ms > longestMs)) {
    const why = ms < 1 ? 'is no time at all' : 'is longer than 24h'
    throw new Unreadable({ from: next.from, to: reader.position }, why, 'Write 30s, 2m or 1h')
  }
  return ms
}
