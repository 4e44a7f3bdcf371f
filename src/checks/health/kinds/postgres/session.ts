import type { Client } from 'pg'
import { z } from 'zod'
import type { Session } from '../../databases/open.ts'
import { takeLeave } from '../../databases/take-leave.ts'

/**
 * A session that reads only. Every query is a transaction of its own: what is set for it ends with it, also where
 * a pooler hands the connection on to others, and no lock outlives it.
 */
export interface PostgresSession extends Session {
  /** From the first byte to being let in. */
  connectMs: number
  leftMs: () => number
  signal: AbortSignal
  /** Rejects with what the server says, or when a row is not as the schema has it. */
  rows<T>(sql: string, row: z.ZodType<T>): Promise<T[]>
}

const mostRows = 10_000
const leaveMs = 200
/** Locks that readers need are held up by a change of the table only; whoever waits for one holds others up. */
const lockMs = 1000

const Results = z.array(z.object({ rows: z.array(z.unknown()) }))

export function sessionOf(
  client: Client,
  how: Pick<PostgresSession, 'leftMs' | 'signal' | 'connectMs'>,
): PostgresSession {
  return {
    ...how,
    rows: async (sql, row) => {
      // The server gives up before we do, and so tells what it gave up.
      const ms = Math.max(1, Math.floor(how.leftMs() - leaveMs))
      // One message of the simple protocol, which poolers understand too.
      const text = [
        'begin transaction read only',
        `set local statement_timeout = ${ms}`,
        `set local lock_timeout = ${Math.min(ms, lockMs)}`,
        'set local search_path = pg_catalog',
        `select * from (${sql}) as asked limit ${mostRows}`,
        'rollback',
      ].join('; ')
      try {
        const results = Results.parse(await client.query(text))
        return z.array(row).parse(results[4]?.rows)
      } catch (error) {
        await client.query('rollback').catch(() => {})
        throw error
      }
    },
    close: () => takeLeave(client.end()),
  }
}
