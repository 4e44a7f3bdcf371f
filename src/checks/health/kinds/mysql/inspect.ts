import { z } from 'zod'
import { rootCause } from '../../../../model/root-cause.ts'
import { cleanLine } from '../../../../processes/clean-line.ts'
import { errorNumber, type MysqlSession } from './session.ts'
import type { Table } from './tables.ts'

/** What is wrong with a table; foreign text. */
export interface Inspected {
  lines: string[]
  /** Why it was not looked at to its end. */
  missed?: string
}

/** Nobody can write to a table of MyISAM or Aria while it is looked at. */
const lockingMs = 1000
const linesAtMost = 10

const Told = z.object({ Msg_type: z.string(), Msg_text: z.string() })
const isGone: readonly (number | undefined)[] = [1051, 1146]
const isLocked: readonly (number | undefined)[] = [1205]

/** Looks at one table with CHECK TABLE, for so long at most. Rejects when the connection is gone. */
export async function inspect(
  session: MysqlSession,
  { name, quoted, isTransactional }: Table,
  atMostMs: number,
): Promise<Inspected> {
  const ms = isTransactional ? atMostMs : Math.min(atMostMs, lockingMs)
  try {
    const told = await session.rowsWithin(ms, `check table ${quoted}`, Told)
    if (told === undefined) {
      const why = isTransactional
        ? 'the time is over; raise "timeout" for it'
        : 'nobody could write to it while it is looked at; CHECK TABLE it when that does not matter'
      return { lines: [], missed: why }
    }
    return read(name, told)
  } catch (error) {
    const errno = errorNumber(error)
    if (errno === undefined) throw error
    if (isGone.includes(errno)) return { lines: [] }
    if (isLocked.includes(errno)) return { lines: [], missed: 'somebody has locked it' }
    return { lines: [], missed: cleanLine(rootCause(error), 300) }
  }
}

/** The last status is the verdict: "OK", or "Table is already up to date". */
function read(name: string, told: readonly z.infer<typeof Told>[]): Inspected {
  const verdict = told.findLast(({ Msg_type: type }) => type === 'status')?.Msg_text ?? ''
  if (/^(?:OK|Table is already up to date)$/i.test(verdict)) return { lines: [] }
  const lines = told
    .filter(({ Msg_type: type }) => type !== 'status' && type !== 'info')
    .map((one) => cleanLine(`${name}: ${one.Msg_text}`, 400))
  // An engine without a look into its tables says so in a note, and a table in use in an error.
  const other = told.find(({ Msg_text: text }) =>
    /doesn't support|lock wait timeout|doesn't exist/i.test(text),
  )
  if (other) {
    const missed = /lock wait/i.test(other.Msg_text) ? { missed: 'somebody has locked it' } : {}
    return { lines: [], ...missed }
  }
  return {
    lines: (lines.length > 0 ? lines : [`${name}: ${cleanLine(verdict, 300)}`]).slice(
      0,
      linesAtMost,
    ),
  }
}
