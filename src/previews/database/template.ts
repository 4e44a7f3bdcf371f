import { z } from 'zod'
import { UserError } from '../../model/errors.ts'
import { count } from '../../model/units.ts'
import { visible } from '../../model/visible.ts'
import { query, type Session } from './psql.ts'
import { quoteText } from './quote.ts'

const row = z.strictObject({ name: z.string(), sessions: z.int() })

/** Who is connected to a database, by application. The server itself is nobody: it steps aside for a copy. */
const connectedSql = (name: string) => `
select coalesce(nullif(application_name, ''), 'without a name') as name, count(*)::int as sessions
from pg_stat_activity where datname = ${quoteText(name)}
and coalesce(backend_type, '') not in ('autovacuum worker', 'parallel worker')
group by 1 order by 2 desc, 1 limit 20`

/**
 * Throws the UserErrors `preview-database-template-missing`, and `preview-database-template-live` when someone is
 * connected: the copy would wait for them and block who comes next, and a live database is none to copy.
 */
export async function refuseLive(session: Session, template: string): Promise<void> {
  const found = await query(
    session,
    `select datname as name, 0 as sessions from pg_database where datname = ${quoteText(template)}`,
    row,
  )
  if (found.length === 0) {
    throw new UserError({
      code: 'preview-database-template-missing',
      what: `There is no database "${visible(template)}" to copy`,
      why: `The server in ${session.server.variable} has none of this name`,
      fix: 'Correct "preview.database.template", or make it in a step before this one',
    })
  }
  const connected = await query(session, connectedSql(template), row)
  if (connected.length === 0) return
  const sessions = connected.reduce((sum, each) => sum + each.sessions, 0)
  const who = connected.map((each) => `${each.sessions} × ${visible(each.name, 60)}`)
  throw new UserError({
    code: 'preview-database-template-live',
    what: `The template "${visible(template)}" is in use: ${count(sessions, 'session')}`,
    why: `Connected: ${who.join(', ')}. PostgreSQL copies only a database that nobody is connected to`,
    fix: 'Never copy a live database: keep a second one for rehearsals, refreshed from a dump, that nothing connects to; or name a "dump" instead',
  })
}
