import { formatDuration } from '../../../../model/units.ts'
import { takeDuration } from '../../../../model/line/amounts.ts'
import {
  type Comparison,
  isKept,
  printComparison,
  takeLimit,
} from '../../../../model/line/comparison.ts'
import type { AspectJudge } from '../aspect.ts'

/** The transaction that has been open for longest. */
export interface LongestSeen {
  /** 0 when there is none. */
  ms: number
  /** Who it is and what it does; foreign text. */
  lines: string[]
  /** How to end it. */
  end?: string
}

/** `longest-transaction < 30s` */
export const longestTransaction: AspectJudge<Comparison, LongestSeen> = {
  word: 'longest-transaction',
  example: 'longest-transaction < 30s',
  parse: (reader) => takeLimit(reader, takeDuration, 'Write longest-transaction < 30s'),
  expected: (wish) => printComparison(wish, formatDuration),
  judge: (wish, { ms, lines, end }) => ({
    state: isKept(ms, wish) ? 'ok' : 'failed',
    seen: ms === 0 ? 'none open' : formatDuration(ms),
    told:
      ms === 0
        ? 'has no transaction open'
        : `has a transaction that has been open for ${formatDuration(ms)}`,
    excerpt: lines,
    next: `Look at what the app does between begin and commit${end === undefined ? '' : `; ${end} ends it`}`,
  }),
  badness: ({ ms }) => ms,
}
