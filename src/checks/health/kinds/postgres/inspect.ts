import { z } from 'zod'
import { rootCause } from '../../../../model/root-cause.ts'
import { cleanLine } from '../../../../processes/clean-line.ts'
import type { Amcheck } from './amcheck.ts'
import type { Relation } from './relations.ts'
import type { PostgresSession } from './session.ts'

/** What is wrong with a table or an index; foreign text. */
export interface Inspected {
  lines: string[]
  /** How much it is. */
  bytes: number
  /** Why it was not looked at to its end. */
  missed?: string
}

/** 64 MiB at once: then nobody who wants to change the table waits for long. */
const blocksAtOnce = 8192
const linesAtMost = 20

const Size = z.object({ bytes: z.number().nullable(), block: z.number() })
const Damage = z.object({
  block: z.number().nullable(),
  item: z.number().nullable(),
  message: z.string(),
})

/** Looks at one relation, a part at a time. Rejects when the connection is gone. */
export async function inspect(
  session: PostgresSession,
  amcheck: Amcheck,
  relation: Relation,
): Promise<Inspected> {
  return await mistakesIn(relation, async () => {
    const size = `select pg_relation_size(${relation.oid})::float8 as bytes, current_setting('block_size')::int as block`
    const [found] = await session.rows(size, Size)
    // Null when it was dropped meanwhile.
    const { bytes, block } = { block: 8192, ...found, bytes: found?.bytes ?? 0 }
    if (!relation.isIndex) {
      return { bytes, ...(await inHeap(session, amcheck.heap, relation, bytes / block)) }
    }
    // Also whether every row of the table is in it.
    const check = `select ${amcheck.btree}(${relation.oid}::regclass, true)::text as done`
    if (bytes > 0) await session.rows(check, z.unknown())
    return { lines: [], bytes }
  })
}

async function inHeap(
  session: PostgresSession,
  heap: string,
  relation: Relation,
  blocks: number,
): Promise<Pick<Inspected, 'lines' | 'missed'>> {
  const lines: string[] = []
  for (let from = 0; from < blocks && lines.length < linesAtMost; from += blocksAtOnce) {
    const to = Math.min(from + blocksAtOnce, blocks) - 1
    const part = await mistakesIn(relation, async () => {
      const found = await session.rows(
        `select blkno::float8 as block, offnum::float8 as item, msg as message
          from ${heap}(relation := ${relation.oid}::regclass, check_toast := true, startblock := ${from}, endblock := ${to})
          limit ${linesAtMost}`,
        Damage,
      )
      return { bytes: 0, lines: found.map((one) => lineOf(relation, one)) }
    })
    lines.push(...part.lines)
    if (part.missed !== undefined) return { lines, missed: part.missed }
  }
  return { lines: lines.slice(0, linesAtMost) }
}

function lineOf({ name }: Relation, { block, item, message }: z.infer<typeof Damage>): string {
  const place = `block ${block ?? '?'}${item === null ? '' : `, item ${item}`}`
  return cleanLine(`${name}, ${place}: ${message}`, 400)
}

/** What a look finds, or what the server says while it looks. */
async function mistakesIn({ name }: Relation, look: () => Promise<Inspected>): Promise<Inspected> {
  try {
    return await look()
  } catch (error) {
    const { code = '', detail = '' } = error as { code?: string; detail?: string }
    const why = rootCause(error)
    const nothing = { lines: [], bytes: 0 }
    // Data corrupted, index corrupted: what is found so is no failure of the look.
    if (code === 'XX001' || code === 'XX002') {
      return { lines: [cleanLine(`${name}: ${why}${detail ? ` (${detail})` : ''}`, 400)], bytes: 0 }
    }
    if (code === '57014') return { ...nothing, missed: 'the time is over; raise "timeout" for it' }
    if (code === '55P03') return { ...nothing, missed: 'somebody changes it at the moment' }
    // It was dropped meanwhile, and holds nothing any more.
    if (code === '42P01' || code === '42704') return nothing
    if (!/^[0-9A-Z]{5}$/.test(code)) throw error
    return { ...nothing, missed: cleanLine(why, 300) }
  }
}
