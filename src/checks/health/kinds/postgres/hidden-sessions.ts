import { z } from 'zod'
import type { PostgresSession } from './session.ts'

const query = `select count(*)::int as n, current_user::text as user from pg_stat_activity
  where datname = current_database() and query = '<insufficient privilege>'`

const Hidden = z.object({ n: z.number(), user: z.string() })

/** Why nothing can be said of all sessions of the database, where those of others are hidden from the user. */
export async function hiddenSessions(session: PostgresSession): Promise<string | undefined> {
  const [found] = await session.rows(query, Hidden)
  if (!found || found.n === 0) return undefined
  return `${found.n} sessions of other users hide what they do: GRANT pg_read_all_stats TO "${found.user}"`
}
