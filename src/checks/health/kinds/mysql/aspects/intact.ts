import { count, formatBytes } from '../../../../../model/units.ts'
import type { AspectFor } from '../../../databases/aspect.ts'
import { type IntactSeen, intact as judged } from '../../../databases/aspects/intact.ts'
import { inspect } from '../inspect.ts'
import type { MysqlSession } from '../session.ts'
import { readTables, type Table } from '../tables.ts'

/** What ending a look, closing and telling need. */
const marginMs = 1000

/** Reads every table with CHECK TABLE. Tables of MyISAM and Aria are locked meanwhile, so each gets a second only. */
export const intact: AspectFor<MysqlSession, typeof judged> = {
  ...judged,
  see: async (session) => {
    const { tables, more } = await readTables(session)
    const damaged: IntactSeen['damaged'] = []
    const missed: string[] = more ? ['there are too many tables to look at'] : []
    const done: Table[] = []
    let first: Table | undefined
    for (const table of tables) {
      const left = session.leftMs() - marginMs
      if (left <= 0) {
        missed.push('the time is over; raise "timeout" for it')
        break
      }
      const found = await inspect(session, table, left)
      if (found.missed !== undefined) missed.push(`${table.name}: ${found.missed}`)
      else done.push(table)
      if (found.lines.length === 0) continue
      damaged.push({ name: table.name, lines: found.lines })
      first ??= table
    }
    const looked = told(done)
    if (damaged.length > 0) return { seen: { looked, damaged, ...(first ? mending(first) : {}) } }
    if (missed.length === 0) return { seen: { looked, damaged } }
    return { problem: `only ${looked} of ${told(tables)}: ${missed.slice(0, 3).join('; ')}` }
  },
}

function told(tables: readonly Table[]): string {
  const bytes = tables.reduce((sum, table) => sum + table.bytes, 0)
  return `${count(tables.length, 'table')}, ${formatBytes(bytes)}`
}

function mending({ isTransactional, quoted }: Table): { mend: string } {
  return {
    mend: isTransactional
      ? 'Restore the table from a backup, and look for what damaged it: disk, memory, a copy of files of a running server'
      : `After a copy of its files: REPAIR TABLE ${quoted}; keep what matters in InnoDB, which survives a crash`,
  }
}
