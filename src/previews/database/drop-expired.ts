import { z } from 'zod'
import type { Log } from '../../model/stage.ts'
import { rootCause } from '../../model/root-cause.ts'
import { dropStatement } from './drop-statement.ts'
import { isExpired } from './mark.ts'
import { query, runSql, type Session } from './psql.ts'

const row = z.strictObject({ name: z.string(), comment: z.string().nullable() })

/** Drops what killed runs left on the server. What cannot be dropped is told, and no reason to stop. */
export async function dropExpired(session: Session, log: Log): Promise<void> {
  const rows = await query(
    session,
    `select datname as name, shobj_description(oid, 'pg_database') as comment from pg_database where datname ~ '^rehearse_[0-9a-f]{12}$'`,
    row,
  )
  for (const { name, comment } of rows) {
    if (!isExpired(name, comment, Date.now())) continue
    try {
      await runSql(session, await dropStatement(session, name))
      log.line(`dropped the database ${name}, which an earlier run had left`)
    } catch (thrown) {
      session.signal?.throwIfAborted()
      log.warn(`the database ${name} of an earlier run cannot be dropped: ${rootCause(thrown)}`)
    }
  }
}
