import type { AspectFor } from '../../../databases/aspect.ts'
import { type IntactSeen, intact as judged } from '../../../databases/aspects/intact.ts'
import { count, formatBytes } from '../../../../../model/units.ts'
import { whatIsMissing } from '../amcheck.ts'
import { inspect } from '../inspect.ts'
import { readRelations, type Relation } from '../relations.ts'
import { failedChecksums } from '../checksums.ts'
import type { PostgresSession } from '../session.ts'

/** What closing and telling need. */
const marginMs = 500

/**
 * Reads every table and every btree index through amcheck, and what the server counted of pages whose checksum is
 * wrong. Readers' locks only, each for one part of one table or for one index.
 */
export const intact: AspectFor<PostgresSession, typeof judged> = {
  ...judged,
  see: async (session) => {
    const checker = await whatIsMissing(session)
    if ('problem' in checker) return checker
    const { relations, more } = await readRelations(session)
    const damaged: IntactSeen['damaged'] = [...(await failedChecksums(session))]
    const missed: string[] = more ? ['there are too many tables to look at'] : []
    const done: Relation[] = []
    let bytes = 0
    const damagedTables = new Set<number | null>()
    let mend: string | undefined
    for (const relation of relations) {
      if (session.leftMs() < marginMs) {
        missed.push('the time is over; raise "timeout" for it')
        break
      }
      // Of an index on a damaged table nobody knows which of them it is.
      if (relation.isIndex && damagedTables.has(relation.table)) continue
      const found = await inspect(session, checker, relation)
      if (found.missed !== undefined) missed.push(`${relation.name}: ${found.missed}`)
      else done.push(relation)
      bytes += found.bytes
      if (found.lines.length === 0) continue
      damagedTables.add(relation.oid)
      damaged.push({ name: relation.name, lines: found.lines })
      mend ??= mending(relation)
    }
    const looked = `${told(done)}, ${formatBytes(bytes)}`
    if (damaged.length > 0) {
      return { seen: { looked, damaged, ...(mend === undefined ? {} : { mend }) } }
    }
    if (missed.length === 0) return { seen: { looked, damaged } }
    return { problem: `only ${looked} of ${told(relations)}: ${missed.slice(0, 3).join('; ')}` }
  },
}

function told(relations: readonly Relation[]): string {
  const indexes = relations.filter(({ isIndex }) => isIndex).length
  return `${count(relations.length - indexes, 'table')} and ${count(indexes, 'index', 'indexes')}`
}

function mending({ isIndex, quoted }: Relation): string {
  return isIndex
    ? `Build it again, REINDEX INDEX CONCURRENTLY ${quoted}, and look for what damaged it: disk, memory, another version of the collation`
    : 'Restore the table from a backup, and look for what damaged it: disk, memory, a copy of files of a running server'
}
