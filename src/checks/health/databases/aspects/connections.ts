import { takeCount } from '../../../../model/line/amounts.ts'
import type { LineReader } from '../../../../model/line/line-reader.ts'
import {
  isWithin,
  type LimitOrShare,
  printLimitOrShare,
  takeLimitOrShare,
} from '../../line/limit-or-share.ts'
import type { AspectJudge } from '../aspect.ts'

/** How many connections there are but ours, and how many there may be. */
export type ConnectionsSeen =
  | {
      used: number
      most: number
      /** What the limit is one of, for people: "the server". */
      of: string
      /** Who holds them, most first; foreign text. */
      holders: string[]
    }
  /** There is no room for ours. */
  | { full: string }

const fix = 'Write connections < 80%, or connections < 90'

/** `connections < 80%`: of as many as it lets in. */
export const connections: AspectJudge<LimitOrShare, ConnectionsSeen> = {
  word: 'connections',
  example: 'connections < 80%',
  parse: (reader) => takeLimitOrShare(reader, take, fix),
  expected: (wish) => `${printLimitOrShare(wish)} connections`,
  judge: (wish, seen) => {
    const next =
      'Make the pools of the app smaller, close what is idle, or raise the limit; a pooler between them helps'
    if ('full' in seen) {
      const told = 'has no connection left'
      return { state: 'failed', seen: 'none left', told, excerpt: [seen.full], next }
    }
    const { used, most, of, holders } = seen
    const share = `${used} of ${most}, ${Math.round((100 * used) / most)} %`
    return {
      state: isWithin(used, most, wish) ? 'ok' : 'failed',
      seen: share,
      told: `has ${used} of the ${most} connections that ${of} may have, ${Math.round((100 * used) / most)} %`,
      excerpt: holders,
      next,
    }
  },
  badness: (seen) => ('full' in seen ? Number.MAX_VALUE : seen.used / seen.most),
  ofTrouble: ({ why, said }) => (why === 'full' ? { full: said ?? '' } : undefined),
}

function take(reader: LineReader): number {
  return takeCount(reader, 'a number or a share', fix)
}
