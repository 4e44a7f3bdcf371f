import { z } from 'zod'
import type { AspectFor } from '../../../databases/aspect.ts'
import { lockWaits as judged, shortestWaitMs } from '../../../databases/aspects/lock-waits.ts'
import type { PostgresSession } from '../session.ts'
import { lineOf, ToldSession, told } from '../told-session.ts'

/** Since PostgreSQL 14 a lock tells since when it is waited for; before that, a query tells since when it runs. */
const waiting = `
select ${told}, blockers, ms from (
  select distinct on (a.pid) a.*, pg_blocking_pids(a.pid) as blockers,
    extract(epoch from clock_timestamp()
      - coalesce((to_jsonb(l) ->> 'waitstart')::timestamptz, a.query_start))::float8 * 1000 as ms
  from pg_locks l join pg_stat_activity a using (pid)
  where not l.granted and a.datname = current_database() and a.pid <> pg_backend_pid()
) as w where ms is null or ms >= ${shortestWaitMs} order by ms desc nulls first`

const Waiting = ToldSession.extend({ blockers: z.array(z.number()) })

export const lockWaits: AspectFor<PostgresSession, typeof judged> = {
  ...judged,
  see: async (session) => {
    const found = await session.rows(waiting, Waiting)
    if (found.some(({ ms }) => ms === null)) {
      return { problem: 'the server does not tell how long the locks of others are waited for' }
    }
    const waits = found.filter(({ blockers }) => blockers.length > 0)
    const pids = new Set(waits.map(({ pid }) => pid))
    // The root of a queue waits for nobody.
    const roots = waits.flatMap(({ blockers }) => blockers).filter((pid) => !pids.has(pid))
    const holders = await holdersOf(session, [...new Set(roots)].slice(0, 20))
    const [first] = holders
    return {
      seen: {
        waits: waits.length,
        longestMs: waits[0]?.ms ?? 0,
        lines: [
          ...holders.slice(0, 3).map((one) => lineOf('holds:', one)),
          ...waits.slice(0, 5).map((one) => lineOf('waits:', one)),
        ],
        ...(first ? { end: `select pg_terminate_backend(${first.pid})` } : {}),
      },
    }
  },
}

/** Those with these process ids, the one with the oldest transaction first. A prepared transaction has none. */
async function holdersOf(
  session: PostgresSession,
  pids: readonly number[],
): Promise<z.infer<typeof ToldSession>[]> {
  if (pids.length === 0) return []
  return await session.rows(
    `select ${told}, extract(epoch from clock_timestamp() - xact_start)::float8 * 1000 as ms
      from pg_stat_activity where pid in (${pids.join(', ')}) order by xact_start nulls last`,
    ToldSession,
  )
}
