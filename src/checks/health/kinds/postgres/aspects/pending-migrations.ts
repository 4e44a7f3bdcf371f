import { z } from 'zod'
import type { AspectFor } from '../../../databases/aspect.ts'
import { pendingMigrations as judged } from '../../../databases/aspects/pending-migrations.ts'
import { type FoundTable, seeMigrations } from '../../../databases/migrations/see-migrations.ts'
import type { PostgresSession } from '../session.ts'

const tables = (names: readonly string[]): string => `
select lower(c.relname) as name, quote_ident(n.nspname) || '.' || quote_ident(c.relname) as quoted,
  string_agg(lower(a.attname), ',') as columns
from pg_class c join pg_namespace n on n.oid = c.relnamespace
join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
where c.relkind in ('r', 'p') and lower(c.relname) in (${names.map((name) => `'${name}'`).join(', ')})
group by c.oid, c.relname, n.nspname order by 2`

const Table = z.object({ name: z.string(), quoted: z.string(), columns: z.string() })
const Row = z.record(z.string(), z.string().nullable())

export const pendingMigrations: AspectFor<PostgresSession, typeof judged> = {
  ...judged,
  see: (session, wish, beside) =>
    seeMigrations(
      {
        tables: async (names) =>
          (await session.rows(tables(names), Table)).map(
            (table): FoundTable => ({ ...table, columns: table.columns.split(',') }),
          ),
        rows: ({ quoted }, columns) => {
          const texts = columns.map((name) => `left("${name}"::text, 2000) as "${name}"`)
          return session.rows(`select ${texts.join(', ')} from ${quoted}`, Row)
        },
      },
      wish,
      beside,
    ),
}
