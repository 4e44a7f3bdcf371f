import { z } from 'zod'
import type { AspectFor } from '../../../databases/aspect.ts'
import { lockWaits as judged, shortestWaitMs } from '../../../databases/aspects/lock-waits.ts'
import type { MysqlSession } from '../session.ts'
import { lineOf, ToldSession } from '../told-session.ts'
import { orUnprivileged } from '../unprivileged.ts'

const Waiting = ToldSession.extend({ blocker: z.number().nullable() })

/** Rows that others have locked, and who has; MySQL keeps that somewhere else than MariaDB. */
const rows = (isMariaDb: boolean): string => `
select r.trx_mysql_thread_id as pid, p.user as \`user\`, p.command as state,
  greatest(0, timestampdiff(second, r.trx_wait_started, now())) * 1000 as ms,
  coalesce(r.trx_query, '') as query, b.trx_mysql_thread_id as blocker
from information_schema.innodb_trx r
left join information_schema.processlist p on p.id = r.trx_mysql_thread_id
left join ${
  isMariaDb
    ? 'information_schema.innodb_lock_waits w on w.requesting_trx_id = r.trx_id left join information_schema.innodb_trx b on b.trx_id = w.blocking_trx_id'
    : 'performance_schema.data_lock_waits w on w.requesting_engine_transaction_id = r.trx_id left join information_schema.innodb_trx b on b.trx_id = w.blocking_engine_transaction_id'
}
where r.trx_state = 'LOCK WAIT' order by ms desc limit 200`

/** Tables that others have locked as a whole, to change or to copy them. */
const tables = `
select id as pid, user as \`user\`, state as state, time * 1000 as ms,
  coalesce(info, '') as query, null as blocker
from information_schema.processlist
where state like 'Waiting for%lock%' and id <> connection_id() order by time desc limit 200`

const holder = (pid: number): string => `
select p.id as pid, p.user as \`user\`,
  if(p.command = 'Sleep', 'idle in transaction', p.command) as state,
  greatest(0, timestampdiff(second, t.trx_started, now())) * 1000 as ms,
  coalesce(t.trx_query, '') as query
from information_schema.innodb_trx t
join information_schema.processlist p on p.id = t.trx_mysql_thread_id where p.id = ${pid}`

export const lockWaits: AspectFor<MysqlSession, typeof judged> = {
  ...judged,
  see: async (session) => {
    const found = await orUnprivileged('PROCESS', async () => [
      ...(await session.rows(rows(session.isMariaDb), Waiting)),
      ...(await session.rows(tables, Waiting)),
    ])
    if ('problem' in found) return found
    const bySession = Map.groupBy(
      found.filter(({ ms }) => ms >= shortestWaitMs),
      ({ pid }) => pid,
    )
    const waits = [...bySession.values()].flatMap((own) => own.slice(0, 1))
    const blockers = found.flatMap(({ blocker }) => (blocker === null ? [] : [blocker]))
    // The root of a queue waits for nobody.
    const root = blockers.find((pid) => !bySession.has(pid))
    const holders = root === undefined ? [] : await session.rows(holder(root), ToldSession)
    return {
      seen: {
        waits: waits.length,
        longestMs: Math.max(0, ...waits.map(({ ms }) => ms)),
        lines: [
          ...holders.map((one) => lineOf('holds:', one)),
          ...waits.slice(0, 5).map((one) => lineOf('waits:', one)),
        ],
        ...(root === undefined ? {} : { end: `KILL ${root}` }),
      },
    }
  },
}
