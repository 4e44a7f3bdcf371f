import { setTimeout as delay } from 'node:timers/promises'
import { z } from 'zod'
import { cleanLine } from '../../../../../processes/clean-line.ts'
import type { AspectFor } from '../../../databases/aspect.ts'
import {
  type LagSeen,
  replicationLag as judged,
} from '../../../databases/aspects/replication-lag.ts'
import { isKept } from '../../../../../model/line/comparison.ts'
import type { PostgresSession } from '../session.ts'

const pollMs = 100
/** What a session needs to close in order. */
const marginMs = 500

const where = `select pg_is_in_recovery() as standby,
  case when not pg_is_in_recovery() then pg_current_wal_lsn()::text end as written`
const Where = z.object({ standby: z.boolean(), written: z.string().nullable() })

const Replica = z.object({
  name: z.string(),
  state: z.string().nullable(),
  behind: z.number().nullable(),
  lag: z.number().nullable(),
})

/** How many bytes each replica has still to replay of what had been written when it was asked. */
const replicas = (written: string): string => `
select application_name || coalesce(' at ' || host(client_addr), '') as name, state,
  pg_wal_lsn_diff('${written}', replay_lsn)::float8 as behind,
  extract(epoch from replay_lag)::float8 * 1000 as lag
from pg_stat_replication`

/** What it has replayed of what it has received, and since when nothing came. */
const standby = `
select (select status from pg_stat_wal_receiver) as state,
  pg_wal_lsn_diff(pg_last_wal_receive_lsn(), pg_last_wal_replay_lsn())::float8 as behind,
  extract(epoch from clock_timestamp() - pg_last_xact_replay_timestamp())::float8 * 1000 as lag`
const Standby = Replica.omit({ name: true })

export const replicationLag: AspectFor<PostgresSession, typeof judged> = {
  ...judged,
  see: async (session, wish) => {
    const [here] = await session.rows(where, Where)
    if (!here) return { problem: 'the server does not tell what it is' }
    if (here.standby) return { seen: await lagOfStandby(session) }
    if (!/^[0-9A-F]+\/[0-9A-F]+$/.test(here.written ?? '')) {
      return { problem: 'the server does not tell how far it has written' }
    }
    return await lagOfReplicas(session, here.written ?? '', (ms) => isKept(ms, wish))
  },
}

async function lagOfStandby(session: PostgresSession): Promise<LagSeen> {
  const [found] = await session.rows(standby, Standby)
  if (!found?.state) {
    return { broken: 'is a replica that receives nothing from its primary', lines: [] }
  }
  const lines = [`${found.state}, ${found.behind ?? 0} bytes received and not replayed`]
  return { ms: (found.behind ?? 0) > 0 ? Math.max(0, found.lag ?? 0) : 0, lines }
}

/**
 * Waits until every replica has replayed what had been written at the start: that time is how far behind they were.
 * What the server itself tells of a lag stands still while a replica replays nothing.
 */
async function lagOfReplicas(
  session: PostgresSession,
  written: string,
  isEnough: (ms: number) => boolean,
): Promise<{ seen: LagSeen } | { problem: string }> {
  const started = performance.now()
  for (;;) {
    const found = await session.rows(replicas(written), Replica)
    const ms = performance.now() - started
    if (found.length === 0) return { seen: { broken: 'has no replica connected', lines: [] } }
    if (found.some(({ behind }) => behind === null)) {
      return { problem: 'replicas hide how far they are: GRANT pg_read_all_stats TO the user' }
    }
    const lines = found.map(({ name, state, behind }) =>
      cleanLine(`${name}: ${state ?? 'no state'}, ${Math.max(0, behind ?? 0)} bytes behind`, 300),
    )
    const late = found.filter(({ behind }) => (behind ?? 0) > 0)
    // The first look takes some milliseconds itself.
    if (late.length === 0) return { seen: { ms: ms < pollMs ? 0 : ms, lines } }
    const told = Math.max(ms, ...late.map(({ lag }) => lag ?? 0))
    if (!isEnough(told)) return { seen: { ms: told, atLeast: true, lines } }
    if (session.leftMs() < pollMs + marginMs) {
      return {
        problem: `a replica is behind for longer than could be waited; raise "timeout" above the limit`,
      }
    }
    await delay(pollMs, undefined, { signal: session.signal })
  }
}
