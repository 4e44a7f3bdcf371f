import { z } from 'zod'
import { columnName } from './column.ts'
import { query, type Session } from './psql.ts'

/** A column of a foreign key and the one it refers to, by their names. */
export interface Reference {
  from: string
  to: string
}

const row = z.strictObject({
  from: z.array(z.string()).length(3),
  to: z.array(z.string()).length(3),
})

const referencesSql = `
select json_build_array(n.nspname, c.relname, a.attname) as "from", json_build_array(fn.nspname, f.relname, fa.attname) as "to"
from pg_constraint k
join lateral unnest(k.conkey, k.confkey) as u(own, other) on true
join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
join pg_class f on f.oid = k.confrelid join pg_namespace fn on fn.oid = f.relnamespace
join pg_attribute a on a.attrelid = c.oid and a.attnum = u.own
join pg_attribute fa on fa.attrelid = f.oid and fa.attnum = u.other
where k.contype = 'f' and k.conparentid = 0`

/** Every column of every foreign key. */
export async function readReferences(session: Session): Promise<Reference[]> {
  const rows = await query(session, referencesSql, row)
  return rows.map(({ from, to }) => ({ from: nameOf(from), to: nameOf(to) }))
}

function nameOf([rootSchema = '', rootTable = '', column = '']: readonly string[]): string {
  return columnName({ rootSchema, rootTable, column })
}
