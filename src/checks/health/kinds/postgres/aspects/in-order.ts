import type { Aspect } from '../../../databases/aspect.ts'
import { connectsByQuery } from '../../../databases/aspects/connects-by-query.ts'
import type { PostgresSession } from '../session.ts'
import { connections } from './connections.ts'
import { intact } from './intact.ts'
import { lockWaits } from './lock-waits.ts'
import { longestTransaction } from './longest-transaction.ts'
import { pendingMigrations } from './pending-migrations.ts'
import { replicationLag } from './replication-lag.ts'

/** Everything that can be asked of a PostgreSQL database. */
export const aspects: readonly Aspect<PostgresSession, unknown, unknown>[] = [
  connectsByQuery,
  connections,
  longestTransaction,
  lockWaits,
  replicationLag,
  intact,
  pendingMigrations,
]
