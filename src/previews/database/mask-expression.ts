import type { Column } from './column.ts'
import type { MaskRule } from './mask-rule.ts'
import { quoteName, quoteText } from './quote.ts'

/** What is written around a hash, how much of it is wanted, and how little still tells values apart. */
const shapes = {
  hash: { before: '', after: '', wanted: 32, least: 8 },
  email: { before: 'u', after: '@example.com', wanted: 16, least: 6 },
  name: { before: 'Person ', after: '', wanted: 12, least: 6 },
  phone: { before: '+999', after: '', wanted: 12, least: 6 },
}

/**
 * The SQL of a column's new value, or why the rule does not fit the column. Equal values become equal ones under
 * the same key, different ones different, so that joins and unique constraints hold.
 */
export function maskExpression(
  column: Column,
  rule: Exclude<MaskRule, 'keep'>,
  key: string,
): { sql: string } | { unfit: string } {
  const { kind, limit, notNull, type } = column
  if (rule === 'null') {
    return notNull ? { unfit: 'it is NOT NULL; write { fixed: some text }' } : { sql: 'null' }
  }
  if (typeof rule === 'object') {
    const tooLong = limit !== null && Array.from(rule.fixed).length > limit
    return tooLong ? { unfit: `it is ${type}` } : { sql: quoteText(rule.fixed) }
  }
  if (kind !== 'text' && kind !== 'array') {
    return { unfit: `it is ${type}, which takes null, { fixed: … } or keep` }
  }
  const shape = shapes[rule]
  const room = (limit ?? 1000) - shape.before.length - shape.after.length
  if (room < shape.least) {
    const needed = shape.before.length + shape.after.length + shape.least
    return { unfit: `it is ${type}, and ${rule} needs ${needed} characters` }
  }
  const length = Math.min(shape.wanted, room)
  const masked = (value: string) => {
    // Texts of the type citext are equal whatever their case.
    const same = type.includes('citext') ? `lower(${value})` : value
    const hash = `sha256(convert_to(${quoteText(key)} || ${same}, 'UTF8'))`
    const core = rule === 'phone' ? digits(hash, length) : `left(encode(${hash}, 'hex'), ${length})`
    return `case when ${value} = '' then '' else ${quoteText(shape.before)} || ${core} || ${quoteText(shape.after)} end`
  }
  const name = quoteName(column.column)
  if (kind === 'text')
    return { sql: `case when ${name} is not null then ${masked(`${name}::text`)} end` }
  const each = `case when e is not null then ${masked('e')} end`
  return {
    sql: `case when cardinality(${name}) = 0 then ${name} when ${name} is not null then (select array_agg(${each} order by i) from unnest(${name}::text[]) with ordinality as u(e, i)) end`,
  }
}

/** Decimal digits of a hash; 60 bits make 18. */
function digits(hash: string, length: number): string {
  const number = `('x' || left(encode(${hash}, 'hex'), 15))::bit(60)::bigint`
  return `lpad((${number} % ${10 ** length})::text, ${length}, '0')`
}
