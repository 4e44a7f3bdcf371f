import { UserError } from '../../model/errors.ts'
import { visible } from '../../model/visible.ts'
import { type Column, columnName } from './column.ts'
import { maskExpression } from './mask-expression.ts'
import { type MaskRule, pathParts } from './mask-rule.ts'
import { quoteName, quoteText } from './quote.ts'
import type { Reference } from './read-references.ts'

/** What masking does, and what it leaves as it is without being told to. */
export interface MaskPlan {
  /** Statements, each without a semicolon at its end; none when nothing is to be masked. */
  statements: string[]
  /** Names of masked columns. */
  masked: string[]
  /** Names of text columns that no rule names. */
  unlisted: string[]
}

/**
 * The statements that apply the rules, one UPDATE a table. Throws the UserError `preview-database-mask` for a
 * rule that names no column, does not fit its column, or breaks a foreign key.
 */
export function planMask(
  columns: readonly Column[],
  references: readonly Reference[],
  rules: Readonly<Record<string, MaskRule>>,
  key: string,
): MaskPlan {
  const ruled = new Map<string, MaskRule>()
  const changes = new Map<string, { masked: string[]; set: string[] }>()
  for (const [path, rule] of Object.entries(rules)) {
    const column = find(columns, path)
    ruled.set(columnName(column), rule)
    if (rule === 'keep') continue
    if (column.view || column.generated) {
      throw unfit(path, 'the database computes it; mask what it is computed from')
    }
    const expression = maskExpression(column, rule, key)
    if ('unfit' in expression) throw unfit(path, expression.unfit)
    const table = `${quoteName(column.rootSchema)}.${quoteName(column.rootTable)}`
    const change = changes.get(table) ?? { masked: [], set: [] }
    change.masked.push(columnName(column))
    change.set.push(`${quoteName(column.column)} = ${expression.sql}`)
    changes.set(table, change)
  }
  refuseBroken(references, ruled)
  const texts = columns.filter(
    ({ kind, view, generated }) => !view && !generated && kind !== 'plain' && kind !== 'number',
  )
  const names = [...new Set(texts.map(columnName))]
  return {
    statements: changes.size === 0 ? [] : statementsOf(columns, changes),
    masked: [...changes.values()].flatMap(({ masked }) => masked),
    unlisted: names.filter((name) => !ruled.has(name)),
  }
}

function statementsOf(
  columns: readonly Column[],
  changes: ReadonlyMap<string, { set: readonly string[] }>,
): string[] {
  const tables = [...changes.keys()]
  const views = columns
    .filter(({ view }) => view)
    .map(({ schema, table }) => `${quoteName(schema)}.${quoteName(table)}`)
  return [
    'begin',
    quiet(tables, 'disable'),
    ...Array.from(changes, ([table, { set }]) => `update ${table} set ${set.join(', ')}`),
    quiet(tables, 'enable'),
    'commit',
    ...[...new Set(views)].map((view) => `refresh materialized view ${view}`),
    // The statistics of the planner hold values too, and the old rows take up space.
    ...tables.map((table) => `vacuum analyze ${table}`),
  ]
}

/**
 * Neither triggers nor foreign keys act while both sides of a key change. Only a superuser may say so; else the
 * owner's triggers rest, and foreign keys act as declared.
 */
function quiet(tables: readonly string[], how: 'disable' | 'enable'): string {
  const alters = tables.map(
    (table) => `execute ${quoteText(`alter table ${table} ${how} trigger user`)};`,
  )
  const body =
    how === 'disable'
      ? `perform set_config('session_replication_role', 'replica', true); exception when insufficient_privilege then ${alters.join(' ')}`
      : `if current_setting('session_replication_role') <> 'replica' then ${alters.join(' ')} end if;`
  return `do language plpgsql ${quoteText(`begin ${body} end`)}`
}

function find(columns: readonly Column[], path: string): Column {
  const parts = pathParts(path)
  const [schema, table, name] = parts.length === 3 ? parts : ['public', ...parts]
  const inTable = columns.filter((each) => each.rootSchema === schema && each.rootTable === table)
  const found = inTable.find(({ column }) => column === name)
  if (found) return found
  const known = [...new Set(inTable.map(({ column }) => column))].slice(0, 20).join(', ')
  const tables = [...new Set(columns.map((each) => each.rootTable))].slice(0, 20).join(', ')
  throw new UserError({
    code: 'preview-database-mask',
    what: `There is no column ${visible(path)} to mask`,
    why: known ? `The table has ${visible(known, 400)}` : `The tables are ${visible(tables, 400)}`,
    fix: 'Correct it under "preview.database.mask"; a table of another schema is written schema.table.column',
  })
}

function refuseBroken(
  references: readonly Reference[],
  ruled: ReadonlyMap<string, MaskRule>,
): void {
  for (const { from, to } of references) {
    const [own, other] = [ruled.get(from) ?? 'keep', ruled.get(to) ?? 'keep']
    if (JSON.stringify(own) === JSON.stringify(other) || own === 'null') continue
    throw new UserError({
      code: 'preview-database-mask',
      what: `The rules of ${visible(from)} and ${visible(to)} differ`,
      why: 'The first is a foreign key to the second, so both must stay equal',
      fix: `Give both the same rule under "preview.database.mask", or ${visible(from)}: null`,
    })
  }
}

function unfit(path: string, why: string): UserError {
  return new UserError({
    code: 'preview-database-mask',
    what: `The rule of ${visible(path)} does not fit the column`,
    why: visible(why),
    fix: 'Write another rule under "preview.database.mask"; docs/database.md lists them',
  })
}
