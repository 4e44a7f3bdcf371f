import { count, formatDuration } from '../../../../model/units.ts'
import { takeCount } from '../../../../model/line/amounts.ts'
import {
  type Comparison,
  isKept,
  printComparison,
  takeComparison,
} from '../../../../model/line/comparison.ts'
import type { LineReader } from '../../../../model/line/line-reader.ts'
import type { AspectJudge } from '../aspect.ts'

/** A shorter wait is no sign of anything: under load, sessions wait for each other all the time. */
export const shortestWaitMs = 1000

/** Sessions that have been waiting for a lock for a second or longer. */
export interface LockWaitsSeen {
  waits: number
  longestMs: number
  /** Who holds what they wait for, then they; foreign text. */
  lines: string[]
  /** How to end who holds it. */
  end?: string
}

const fix = 'Write lock-waits = 0'

/** `lock-waits = 0` */
export const lockWaits: AspectJudge<Comparison, LockWaitsSeen> = {
  word: 'lock-waits',
  example: 'lock-waits = 0',
  parse: (reader) => takeComparison(reader, take, fix),
  expected: (wish) => `${printComparison(wish)} waiting for longer than a second`,
  judge: (wish, { waits, longestMs, lines, end }) => ({
    state: isKept(waits, wish) ? 'ok' : 'failed',
    seen: waits === 0 ? 'none' : `${waits}, up to ${formatDuration(longestMs)}`,
    told:
      waits === 0
        ? 'has no session that waits for a lock'
        : `has ${count(waits, 'session')} that ${waits === 1 ? 'waits' : 'wait'} for a lock, up to ${formatDuration(longestMs)}`,
    excerpt: lines,
    next: `Look at what the first one does${end === undefined ? '' : `; ${end} ends it`}. Migrations need a lock_timeout`,
  }),
  badness: ({ waits }) => waits,
}

function take(reader: LineReader): number {
  return takeCount(reader, 'a number of sessions', fix)
}
