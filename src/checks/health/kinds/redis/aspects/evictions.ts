import { count } from '../../../../../model/units.ts'
import type { Aspect } from '../../../databases/aspect.ts'
import { takeCount } from '../../../../../model/line/amounts.ts'
import {
  type Comparison,
  isKept,
  printComparison,
  takeComparison,
} from '../../../../../model/line/comparison.ts'
import type { LineReader } from '../../../../../model/line/line-reader.ts'
import { numberIn } from '../number-in.ts'
import type { RedisSession } from '../session.ts'

interface EvictionsSeen {
  evicted: number
  policy: string
}

const fix = 'Write evictions = 0'

/** `evictions = 0`: keys that the server threw away for lack of memory since it started. */
export const evictions: Aspect<RedisSession, Comparison, EvictionsSeen> = {
  word: 'evictions',
  example: 'evictions = 0',
  parse: (reader) => takeComparison(reader, take, fix),
  expected: (wish) => `${printComparison(wish)} since it started`,
  see: async (session) => {
    const evicted = numberIn(await session.info('stats'), 'evicted_keys')
    if (evicted === undefined) return { problem: 'INFO stats tells no evicted_keys' }
    const policy = (await session.info('memory')).get('maxmemory_policy') ?? 'unknown'
    return { seen: { evicted, policy: policy.slice(0, 40) } }
  },
  judge: (wish, { evicted, policy }) => ({
    state: isKept(evicted, wish) ? 'ok' : 'failed',
    seen: String(evicted),
    told: `threw ${count(evicted, 'key')} away for lack of memory since it started`,
    excerpt: [`maxmemory-policy ${policy}`],
    next: 'Raise maxmemory, or let keys expire; sessions and queues must not be evicted at all',
  }),
  badness: ({ evicted }) => evicted,
}

function take(reader: LineReader): number {
  return takeCount(reader, 'a number of keys', fix)
}
