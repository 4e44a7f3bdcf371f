import type { AspectFor } from '../../../databases/aspect.ts'
import { longestTransaction as judged } from '../../../databases/aspects/longest-transaction.ts'
import type { MysqlSession } from '../session.ts'
import { lineOf, ToldSession } from '../told-session.ts'
import { orUnprivileged } from '../unprivileged.ts'

/** InnoDB tells whole seconds. */
const open = `
select t.trx_mysql_thread_id as pid, p.user as \`user\`,
  if(p.command = 'Sleep', 'idle in transaction', p.command) as state,
  greatest(0, timestampdiff(second, t.trx_started, now())) * 1000 as ms,
  coalesce(t.trx_query, '') as query
from information_schema.innodb_trx t
join information_schema.processlist p on p.id = t.trx_mysql_thread_id
where p.id <> connection_id() and (database() is null or p.db = database())
order by t.trx_started limit 3`

export const longestTransaction: AspectFor<MysqlSession, typeof judged> = {
  ...judged,
  see: async (session) => {
    const found = await orUnprivileged('PROCESS', () => session.rows(open, ToldSession))
    if ('problem' in found) return found
    const [first] = found
    return {
      seen: {
        ms: first?.ms ?? 0,
        lines: found.map((one) => lineOf('open:', one)),
        ...(first ? { end: `KILL ${first.pid}` } : {}),
      },
    }
  },
}
