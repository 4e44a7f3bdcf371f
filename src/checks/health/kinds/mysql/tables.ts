import { z } from 'zod'
import { cleanLine } from '../../../../processes/clean-line.ts'
import type { MysqlSession } from './session.ts'

/** A table that CHECK TABLE can look at. */
export interface Table {
  /** With its schema, for people. */
  name: string
  /** The same, ready for SQL. */
  quoted: string
  /** Whether rows can be written while it is looked at. */
  isTransactional: boolean
  bytes: number
}

const mostTables = 5000

const query = `
select table_schema as \`schema\`, table_name as name, engine as engine,
  coalesce(data_length, 0) + coalesce(index_length, 0) as bytes
from information_schema.tables
where table_type = 'BASE TABLE'
  and (table_schema = database() or database() is null
    and table_schema not in ('mysql', 'sys', 'information_schema', 'performance_schema'))
order by bytes, table_schema, table_name limit ${mostTables + 1}`

const Row = z.object({
  schema: z.string(),
  name: z.string(),
  engine: z.string().nullable(),
  bytes: z.coerce.number(),
})

/** All of the database, small before large; of the whole server where the address names none. */
export async function readTables(
  session: MysqlSession,
): Promise<{ tables: Table[]; more: boolean }> {
  const rows = await session.rows(query, Row)
  const tables = rows.slice(0, mostTables).map(({ schema, name, engine, bytes }) => ({
    name: cleanLine(`${schema}.${name}`, 200),
    quoted: `${quote(schema)}.${quote(name)}`,
    isTransactional: engine?.toLowerCase() === 'innodb',
    bytes,
  }))
  return { tables, more: rows.length > mostTables }
}

/** A name, ready for SQL. */
export function quote(name: string): string {
  return `\`${name.replaceAll('`', '``')}\``
}
