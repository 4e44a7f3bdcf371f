import { z } from 'zod'
import type { PostgresSession } from './session.ts'

/** The functions of amcheck that may be called, each with its schema, ready for SQL. */
export interface Amcheck {
  heap: string
  btree: string
}

const query = `
select current_setting('server_version_num')::int as version, current_user::text as user,
  quote_ident(n.nspname) as schema,
  has_schema_privilege(n.oid, 'usage') and coalesce(bool_and(has_function_privilege(p.oid, 'execute')), false) as may
from (select 1) as one
left join pg_extension e on e.extname = 'amcheck'
left join pg_namespace n on n.oid = e.extnamespace
left join pg_proc p on p.pronamespace = n.oid and (p.proname = 'verify_heapam'
  or p.oid = to_regprocedure(quote_ident(n.nspname) || '.bt_index_check(regclass, boolean)'))
group by n.nspname, n.oid`

const Found = z.object({
  version: z.number(),
  user: z.string(),
  schema: z.string().nullable(),
  may: z.boolean().nullable(),
})

/** Tables can be looked at since PostgreSQL 14. */
const oldest = 140_000

/** What can look into tables and indexes, or why nothing can. */
export async function whatIsMissing(
  session: PostgresSession,
): Promise<Amcheck | { problem: string }> {
  const [found] = await session.rows(query, Found)
  if (!found) return { problem: 'the server does not tell its extensions' }
  const { version, user, schema, may } = found
  if (version < oldest) return { problem: 'only PostgreSQL 14 and later can look into tables' }
  if (schema === null) {
    return {
      problem:
        'the extension amcheck is not installed in this database; a superuser installs it: CREATE EXTENSION amcheck',
    }
  }
  if (may !== true) {
    const functions = `FUNCTION ${schema}.verify_heapam, ${schema}.bt_index_check(regclass, boolean)`
    return {
      problem: `the user may not call amcheck; a superuser lets it: GRANT EXECUTE ON ${functions} TO "${user}"`,
    }
  }
  return { heap: `${schema}.verify_heapam`, btree: `${schema}.bt_index_check` }
}
