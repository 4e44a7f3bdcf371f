import { z } from 'zod'
import type { AspectFor } from '../../../databases/aspect.ts'
import { pendingMigrations as judged } from '../../../databases/aspects/pending-migrations.ts'
import { type FoundTable, seeMigrations } from '../../../databases/migrations/see-migrations.ts'
import type { MysqlSession } from '../session.ts'
import { quote } from '../tables.ts'

const tables = (names: readonly string[]): string => `
select table_schema as \`schema\`, table_name as name,
  group_concat(lower(column_name) separator ',') as columns
from information_schema.columns
where table_schema = database() and lower(table_name) in (${names.map((name) => `'${name}'`).join(', ')})
group by table_schema, table_name order by table_name`

const Table = z.object({ schema: z.string(), name: z.string(), columns: z.string() })
const Chosen = z.object({ name: z.string().nullable() })
const Row = z.record(z.string(), z.string().nullable())

export const pendingMigrations: AspectFor<MysqlSession, typeof judged> = {
  ...judged,
  see: async (session, wish, beside) => {
    const [chosen] = await session.rows('select database() as name', Chosen)
    if (chosen?.name == null) return { problem: 'the address names no database' }
    return await seeMigrations(
      {
        tables: async (names) =>
          (await session.rows(tables(names), Table)).map(
            ({ schema, name, columns }): FoundTable => ({
              name: name.toLowerCase(),
              quoted: `${quote(schema)}.${quote(name)}`,
              columns: columns.split(','),
            }),
          ),
        rows: ({ quoted }, columns) => {
          const texts = columns.map(
            (name) => `left(cast(\`${name}\` as char), 2000) as \`${name}\``,
          )
          return session.rows(`select ${texts.join(', ')} from ${quoted}`, Row)
        },
      },
      wish,
      beside,
    )
  },
}
