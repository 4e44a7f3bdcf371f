import { z } from 'zod'
import type { AspectFor } from '../../../databases/aspect.ts'
import { longestTransaction as judged } from '../../../databases/aspects/longest-transaction.ts'
import { hiddenSessions } from '../hidden-sessions.ts'
import type { PostgresSession } from '../session.ts'
import { lineOf, ToldSession, told } from '../told-session.ts'

/** Transactions of clients, and those that were prepared and belong to no session any more. */
const open = `
select ${told}, extract(epoch from clock_timestamp() - xact_start)::float8 * 1000 as ms
from pg_stat_activity
where datname = current_database() and pid <> pg_backend_pid() and xact_start is not null
  and backend_type = 'client backend'
order by xact_start limit 3`

const prepared = `
select gid, owner, extract(epoch from clock_timestamp() - prepared)::float8 * 1000 as ms
from pg_prepared_xacts where database = current_database() order by prepared limit 1`

const Prepared = z.object({ gid: z.string(), owner: z.string(), ms: z.number() })

export const longestTransaction: AspectFor<PostgresSession, typeof judged> = {
  ...judged,
  see: async (session, wish) => {
    const sessions = await session.rows(open, ToldSession)
    const [forgotten] = await session.rows(prepared, Prepared)
    const [first] = sessions
    const running = Math.max(0, first?.ms ?? 0)
    const ms = Math.max(running, forgotten?.ms ?? 0)
    const lines = sessions.map((one) => lineOf('open:', one))
    const isForgotten = forgotten !== undefined && forgotten.ms > running
    const seen = {
      ms,
      lines: isForgotten
        ? [
            `open: prepared as "${forgotten.gid}" by user ${forgotten.owner}`.slice(0, 300),
            ...lines,
          ]
        : lines,
      ...(isForgotten ? { end: 'rollback prepared with its name' } : {}),
      ...(!isForgotten && first ? { end: `select pg_terminate_backend(${first.pid})` } : {}),
    }
    // What is seen may break the limit already; what is hidden could only be worse.
    if (judged.judge(wish, seen).state === 'failed') return { seen }
    const problem = await hiddenSessions(session)
    return problem === undefined ? { seen } : { problem }
  },
}
