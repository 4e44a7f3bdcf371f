import { z } from 'zod'
import { cleanLine } from '../../../../../processes/clean-line.ts'
import type { AspectFor } from '../../../databases/aspect.ts'
import { connections as judged } from '../../../databases/aspects/connections.ts'
import type { PostgresSession } from '../session.ts'

/**
 * Connections of clients but ours, and as many as an ordinary user may have: those kept for superusers are no room.
 * A database and a user may have limits of their own. Of others, who may not look sees no kind of session.
 */
const limits = `
select name, used, most from (
  select 'the server' as name,
    count(*)::int as used,
    current_setting('max_connections')::int
      - current_setting('superuser_reserved_connections')::int
      - coalesce(current_setting('reserved_connections', true), '0')::int as most
  from held
  union all
  select 'the database', count(*) filter (where datname = current_database())::int,
    (select datconnlimit from pg_database where datname = current_database())
  from held
  union all
  select 'the user', count(*) filter (where usename = current_user)::int,
    (select rolconnlimit from pg_roles where rolname = current_user)
  from held
) as each where most > 0`

const held = `held as (
  select * from pg_stat_activity
  where pid <> pg_backend_pid() and datid is not null
    and coalesce(backend_type, 'client backend') = 'client backend'
)`

const Limit = z.object({ name: z.string(), used: z.number(), most: z.number() })
const Holder = z.object({
  n: z.number(),
  user: z.string(),
  application: z.string(),
  state: z.string(),
})

const holders = `with ${held} select count(*)::int as n, coalesce(usename, '?') as user,
  coalesce(application_name, '') as application, coalesce(state, 'state hidden') as state
  from held group by 2, 3, 4 order by 1 desc limit 8`

export const connections: AspectFor<PostgresSession, typeof judged> = {
  ...judged,
  see: async (session) => {
    const all = await session.rows(`with ${held} ${limits}`, Limit)
    const [tightest] = all.toSorted((one, other) => other.used / other.most - one.used / one.most)
    if (!tightest) return { problem: 'the server tells no limit of its connections' }
    const lines = await session.rows(holders, Holder)
    return {
      seen: {
        used: tightest.used,
        most: tightest.most,
        of: tightest.name,
        holders: lines.map(({ n, user, application, state }) =>
          cleanLine(`${n} ${state}, user ${user}${application ? `, "${application}"` : ''}`, 300),
        ),
      },
    }
  },
}
