import type { Aspect } from '../../../databases/aspect.ts'
import type { RedisSession } from '../session.ts'
import { connections } from './connections.ts'
import { connects } from './connects.ts'
import { evictions } from './evictions.ts'
import { memory } from './memory.ts'
import { replicationLag } from './replication-lag.ts'

/** Everything that can be asked of a Redis server. */
export const aspects: readonly Aspect<RedisSession, unknown, unknown>[] = [
  connects,
  memory,
  evictions,
  connections,
  replicationLag,
]
