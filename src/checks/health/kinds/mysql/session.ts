import type { z } from 'zod'
import type { Session } from '../../databases/open.ts'

/** A session that reads only, and waits for no lock of anybody for longer than a second. */
export interface MysqlSession extends Session {
  /** From the first byte to being let in. */
  connectMs: number
  leftMs: () => number
  isMariaDb: boolean
  /** Rejects with what the server says, or when a row is not as the schema has it. */
  rows<T>(sql: string, row: z.ZodType<T>): Promise<T[]>
  /**
   * The same, ended by the server after a time: undefined then. Closing a connection would not end it, and what it
   * locks would stay locked.
   */
  rowsWithin<T>(ms: number, sql: string, row: z.ZodType<T>): Promise<T[] | undefined>
}

/** The number of an error of the server; undefined of any other error. */
export function errorNumber(error: unknown): number | undefined {
  const { errno, sqlState } = (error ?? {}) as { errno?: unknown; sqlState?: unknown }
  return typeof errno === 'number' && typeof sqlState === 'string' ? errno : undefined
}
