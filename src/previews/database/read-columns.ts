import { Column } from './column.ts'
import { query, type Session } from './psql.ts'

/*
 * Text stands in every type but numbers, times, truth values, enumerations, network addresses, shapes, bits, UUIDs
 * and bytes. Domains count as what they stand on.
 */
const columnsSql = `
with recursive base(id, root) as (
  select oid, oid from pg_type where typtype <> 'd'
  union all
  select t.oid, b.root from pg_type t join base b on t.typbasetype = b.id where t.typtype = 'd'
), typed as (
  select b.id, t.typname, t.typcategory as cat, t.typelem, e.typcategory as elemcat, e.typname as elemname
  from base b join pg_type t on t.oid = b.root
  left join pg_type e on e.oid = t.typelem and t.typcategory = 'A'
), columns as (
  select n.nspname as schema, c.relname as table, rn.nspname as "rootSchema", r.relname as "rootTable",
    a.attname as column, format_type(a.atttypid, a.atttypmod) as type,
    case
      when t.cat = 'S' then 'text'
      when t.typname in ('json', 'jsonb') then 'json'
      when t.cat = 'A' and t.elemcat = 'S' then 'array'
      when t.typname in ('int8', 'numeric') then 'number'
      when t.cat = 'A' and t.elemcat in ('N', 'D', 'B', 'E', 'I', 'G', 'T', 'V') then 'plain'
      when t.cat = 'A' and t.elemname in ('uuid', 'bytea') then 'plain'
      when t.cat in ('A', 'U', 'C', 'X') and t.typname not in ('uuid', 'bytea', 'macaddr', 'macaddr8', 'pg_lsn', 'tid', 'xid', 'cid', 'xid8', 'geometry', 'geography', 'raster', 'vector', 'halfvec', 'txid_snapshot', 'pg_snapshot') then 'other'
      else 'plain'
    end as kind,
    case when t.typname in ('varchar', 'bpchar') and a.atttypmod > 4 then a.atttypmod - 4 end as "limit",
    a.attnotnull as "notNull", a.attgenerated <> '' as generated, c.relkind = 'm' as view,
    ceil(pg_relation_size(c.oid) / current_setting('block_size')::float8) as blocks, c.oid as id, a.attnum as position
  from pg_class c
  join pg_namespace n on n.oid = c.relnamespace
  join pg_class r on r.oid = case when c.relispartition then pg_partition_root(c.oid) else c.oid end
  join pg_namespace rn on rn.oid = r.relnamespace
  join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
  join typed t on t.id = a.atttypid
  where c.relkind in ('r', 'm') and c.relpersistence <> 't'
    and n.nspname <> 'information_schema' and n.nspname !~ '^pg_'
    and (c.relkind <> 'm' or c.relispopulated)
    and not exists (select from pg_depend d where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype = 'e')
)
select schema, "table", "rootSchema", "rootTable", "column", type, kind, "limit", "notNull", generated, view, blocks
from columns order by id, position`

/** Every column, table by table, without those of the system and of extensions. */
export async function readColumns(session: Session): Promise<Column[]> {
  return await query(session, columnsSql, Column)
}
