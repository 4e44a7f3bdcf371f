import type { Column } from './column.ts'
import { quoteName, quoteText } from './quote.ts'

/** Tables up to about 64 MiB are read whole; of others, the first and last rows and a sample. */
const wholeBlocks = 8192
const partBlocks = 1024
const rowLimit = 50_000
/** Characters read of one value, half of them from its end where it is longer. */
const valueLimit = 262_144

/** An @, however it is written, or seven digits with at most three signs between them. */
const suspicious = String.raw`@|%40|&#64;|&#[xX]40;|&[cC][oO][mM][mM][aA][tT];|\\u|(\d[^[:alnum:]]{0,3}){7}`

/**
 * The statement that writes what may hold personal data of a table's columns, in their order, in the text
 * format of COPY; everything else is left out as NULL. All columns must be of one table.
 */
export function sampleSql(columns: readonly [Column, ...Column[]]): string {
  const [{ schema, table, blocks }] = columns
  const from = `${quoteName(schema)}.${quoteName(table)}`
  const names = columns.map(({ column }) => quoteName(column)).join(', ')
  const values = columns.map(suspect).join(', ')
  const part = (where: string) => `(select ${names} from ${where} limit ${rowLimit})`
  const rows =
    blocks <= wholeBlocks
      ? `(select ${names} from ${from})`
      : [
          part(from),
          part(`${from} tablesample system (${((100 * partBlocks) / blocks).toFixed(6)})`),
          part(`${from} where ctid >= '(${Math.floor(blocks) - partBlocks},0)'::tid`),
        ].join(' union all ')
  return `copy (select ${values} from (${rows}) as s) to stdout`
}

function suspect({ column, kind }: Column): string {
  const text = `s.${quoteName(column)}::text`
  if (kind === 'number') return `case when ${text} ~ ${quoteText('^\\d{7,19}$')} then ${text} end`
  const half = valueLimit / 2
  const cut = `case when length(${text}) > ${valueLimit} then left(${text}, ${half}) || ' ' || right(${text}, ${half}) else ${text} end`
  return `case when ${text} ~ ${quoteText(suspicious)} then ${cut} end`
}
