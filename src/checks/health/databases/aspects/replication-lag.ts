import { formatDuration } from '../../../../model/units.ts'
import { takeDuration } from '../../../../model/line/amounts.ts'
import {
  type Comparison,
  isKept,
  printComparison,
  takeLimit,
} from '../../../../model/line/comparison.ts'
import type { AspectJudge } from '../aspect.ts'

/** How far behind a replica is; or why nothing is replicated. */
export type LagSeen =
  | { ms: number; atLeast?: true; lines: string[] }
  | { broken: string; lines: string[] }

/** `replication-lag < 10s`: of the replica that is farthest behind, or of the replica that is asked. */
export const replicationLag: AspectJudge<Comparison, LagSeen> = {
  word: 'replication-lag',
  example: 'replication-lag < 10s',
  takesTime: true,
  parse: (reader) => takeLimit(reader, takeDuration, 'Write replication-lag < 10s'),
  expected: (wish) => printComparison(wish, formatDuration),
  judge: (wish, seen) => {
    if ('broken' in seen) {
      return {
        state: 'failed',
        seen: 'no replication',
        told: seen.broken,
        excerpt: seen.lines,
        next: 'Look at the log of the replica; it may need a fresh copy',
      }
    }
    const lag = `${seen.atLeast ? 'at least ' : ''}${formatDuration(seen.ms)}`
    return {
      state: isKept(seen.ms, wish) ? 'ok' : 'failed',
      seen: lag,
      told: `has a replica that is ${lag} behind`,
      excerpt: seen.lines,
      next: 'Look at the disk and the network of the replica, and for long queries and locks on it',
    }
  },
  badness: (seen) => ('broken' in seen ? Number.MAX_VALUE : seen.ms),
}
