import type { Aspect } from '../../../databases/aspect.ts'
import { connectsByQuery } from '../../../databases/aspects/connects-by-query.ts'
import type { MysqlSession } from '../session.ts'
import { connections } from './connections.ts'
import { intact } from './intact.ts'
import { lockWaits } from './lock-waits.ts'
import { longestTransaction } from './longest-transaction.ts'
import { pendingMigrations } from './pending-migrations.ts'
import { replicationLag } from './replication-lag.ts'

/** Everything that can be asked of a MySQL or MariaDB database. */
export const aspects: readonly Aspect<MysqlSession, unknown, unknown>[] = [
  connectsByQuery,
  connections,
  longestTransaction,
  lockWaits,
  replicationLag,
  intact,
  pendingMigrations,
]
