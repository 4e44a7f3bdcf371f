import { z } from 'zod'
import { cleanLine } from '../../../../processes/clean-line.ts'
import type { PostgresSession } from './session.ts'

/** A table or an index that amcheck can look at. */
export interface Relation {
  oid: number
  /** With its schema, for people. */
  name: string
  /** The same, ready for SQL. */
  quoted: string
  isIndex: boolean
  /** The table that an index is of. */
  table: number | null
}

const mostRelations = 5000

/**
 * What belongs to users first, tables before indexes, and small before large: then as few as can be are left when the time is over. Asking
 * how large each really is would wait for whoever changes one.
 */
const query = `
select c.oid, n.nspname || '.' || c.relname as name,
  quote_ident(n.nspname) || '.' || quote_ident(c.relname) as quoted,
  c.relkind = 'i' as "isIndex", i.indrelid as table
from pg_class c
join pg_namespace n on n.oid = c.relnamespace
join pg_am am on am.oid = c.relam
left join pg_index i on i.indexrelid = c.oid
where c.relpersistence = 'p' and pg_relation_filenode(c.oid) is not null
  and (c.relkind in ('r', 'm', 't') and am.amname = 'heap'
    or c.relkind = 'i' and am.amname = 'btree' and i.indisvalid and i.indisready and i.indislive)
order by n.nspname in ('pg_catalog', 'information_schema'), c.relkind = 'i', c.relpages, c.oid
limit ${mostRelations + 1}`

const Row = z.object({
  oid: z.int().positive(),
  name: z.string(),
  quoted: z.string(),
  isIndex: z.boolean(),
  table: z.number().nullable(),
})

/** All of the database that is written to disk for good; `more` when there are others. */
export async function readRelations(
  session: PostgresSession,
): Promise<{ relations: Relation[]; more: boolean }> {
  const rows = await session.rows(query, Row)
  const relations = rows.slice(0, mostRelations).map((row) => ({
    ...row,
    name: cleanLine(row.name, 200),
    quoted: cleanLine(row.quoted, 200),
  }))
  return { relations, more: rows.length > mostRelations }
}
