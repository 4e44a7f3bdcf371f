import { count, formatBytes } from '../../../../../model/units.ts'
import type { Aspect } from '../../../databases/aspect.ts'
import { takeByteSize } from '../../../../../model/line/amounts.ts'
import {
  isWithin,
  type LimitOrShare,
  printLimitOrShare,
  takeLimitOrShare,
} from '../../../line/limit-or-share.ts'
import { numberIn } from '../number-in.ts'
import type { RedisSession } from '../session.ts'

interface MemorySeen {
  used: number
  most: number
  /** What sets the limit: `maxmemory`, or the machine where there is none. */
  of: 'maxmemory' | 'the machine'
  /** What it does when there is no room: "noeviction". */
  policy: string
  /** How often it refused a command because there was no room. */
  refused: number
}

/** `memory < 80%`: of maxmemory, or of the machine's where that has no limit. `memory < 100MB`. */
export const memory: Aspect<RedisSession, LimitOrShare, MemorySeen> = {
  word: 'memory',
  example: 'memory < 80%',
  parse: (reader) =>
    takeLimitOrShare(reader, takeByteSize, 'Write memory < 80%, or memory < 100MB'),
  expected: (wish) => `${printLimitOrShare(wish, formatBytes)} of the memory`,
  see: async (session) => {
    const fields = await session.info('memory')
    const used = numberIn(fields, 'used_memory')
    const limit = numberIn(fields, 'maxmemory') ?? 0
    const machine = numberIn(fields, 'total_system_memory') ?? 0
    const most = limit > 0 ? limit : machine
    if (used === undefined || most <= 0) return { problem: 'INFO memory tells no figures' }
    const errors = await session.info('errorstats')
    return {
      seen: {
        used,
        most,
        of: limit > 0 ? 'maxmemory' : 'the machine',
        policy: (fields.get('maxmemory_policy') ?? 'unknown').slice(0, 40),
        refused: Number(/count=(\d{1,15})/.exec(errors.get('errorstat_OOM') ?? '')?.[1] ?? 0),
      },
    }
  },
  judge: (wish, { used, most, of, policy, refused }) => {
    const share = Math.round((100 * used) / most)
    const figures = `${formatBytes(used)} of ${formatBytes(most)}, ${share} %`
    const isFull = of === 'maxmemory' && used >= most && policy === 'noeviction'
    return {
      state: isWithin(used, most, wish) ? 'ok' : 'failed',
      seen: figures,
      told: `uses ${figures} of ${of}${isFull ? ', and refuses to write' : ''}`,
      excerpt: [
        `maxmemory-policy ${policy}`,
        ...(refused > 0
          ? [`refused ${count(refused, 'command')} for lack of memory since it started`]
          : []),
      ],
      next: 'Look for keys without an expiry, redis-cli --bigkeys, or raise maxmemory',
    }
  },
  badness: ({ used, most }) => used / most,
}
