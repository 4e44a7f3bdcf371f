import type { Allowed } from './allowed.ts'
import { type Column, columnName } from './column.ts'
import { copyRows } from './copy-rows.ts'
import { countCardShapes } from './find-cards.ts'
import { findLeaks } from './find-leaks.ts'
import type { Leak } from './leak.ts'
import { runSql, type Session } from './psql.ts'
import { sampleSql } from './sample-sql.ts'

/** What a column holds of one kind. */
export interface Found {
  column: string
  kind: Leak['kind']
  count: number
  /** The first of them, masked. */
  shown: string
}

/** One in ten numbers has a right check digit by chance; of card numbers all have. */
const cardShare = 0.5

/** Searches columns for personal data and returns what it found, in their order. */
export async function searchLeaks(
  session: Session,
  columns: readonly Column[],
  allowed: Allowed,
): Promise<Found[]> {
  const found: Found[] = []
  for (const group of byTable(columns)) {
    const tallies = group.map((column) => tally(column, allowed))
    await runSql(
      session,
      [sampleSql(group)],
      copyRows((values) => {
        for (const [index, value] of values.entries()) {
          if (value !== null) tallies[index]?.add(value)
        }
      }),
    )
    found.push(...tallies.flatMap((each) => each.found()))
  }
  return merge(found)
}

function byTable(columns: readonly Column[]): [Column, ...Column[]][] {
  const groups: [Column, ...Column[]][] = []
  for (const column of columns) {
    const last = groups.at(-1)
    const same = last?.[0].schema === column.schema && last[0].table === column.table
    if (last && same) last.push(column)
    else groups.push([column])
  }
  return groups
}

function tally(column: Column, allowed: Allowed) {
  const leaks = new Map<Leak['kind'] | 'bare', { count: number; shown: string }>()
  let shapes = 0
  return {
    add: (text: string) => {
      shapes += countCardShapes(text)
      for (const { kind, bare, shown } of findLeaks(text, { name: column.column, allowed })) {
        const key = bare ? 'bare' : kind
        const known = leaks.get(key)
        if (known) known.count += 1
        else leaks.set(key, { count: 1, shown })
      }
    },
    found: (): Found[] =>
      Array.from(leaks, ([key, { count, shown }]) => ({
        column: columnName(column),
        kind: key === 'bare' ? ('card number' as const) : key,
        count: key === 'bare' && count < shapes * cardShare ? 0 : count,
        shown,
      })).filter(({ count }) => count > 0),
  }
}

/** Partitions of one table, and card numbers with and without gaps, are told as one. */
function merge(found: readonly Found[]): Found[] {
  const merged = new Map<string, Found>()
  for (const each of found) {
    const key = `${each.column} ${each.kind}`
    const known = merged.get(key)
    merged.set(key, { ...(known ?? each), count: (known?.count ?? 0) + each.count })
  }
  return [...merged.values()]
}
