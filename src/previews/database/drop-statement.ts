import { z } from 'zod'
import { query, type Session } from './psql.ts'
import { quoteName, quoteText } from './quote.ts'

const row = z.strictObject({ version: z.coerce.number() })

/** What drops a database, if there is one of that name, whoever is connected to it. */
export async function dropStatement(session: Session, name: string): Promise<string[]> {
  const [{ version } = { version: 0 }] = await query(
    session,
    `select current_setting('server_version_num')::int as version`,
    row,
  )
  if (version >= 130_000) return [`drop database if exists ${quoteName(name)} with (force)`]
  return [
    `update pg_database set datallowconn = false where datname = ${quoteText(name)}`,
    `select pg_terminate_backend(pid) from pg_stat_activity where datname = ${quoteText(name)}`,
    'select pg_sleep(0.2)',
    `drop database if exists ${quoteName(name)}`,
  ]
}
