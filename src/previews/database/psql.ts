import { z } from 'zod'
import { type ClientRun, runClient } from './run-client.ts'

/** How to reach a database, without what a single call adds. */
export type Session = Omit<ClientRun, 'program' | 'args' | 'input' | 'onOutput'>

/** Options of every call: no file of the user's, stop at the first error, no values of rows in errors. */
export const psqlArgs = ['-X', '-q', '-A', '-t', '-v', 'ON_ERROR_STOP=1', '-v', 'VERBOSITY=terse']

/**
 * What comes before our own statements. Nothing of the database itself may stand in for a built-in function,
 * and no row may be hidden from us.
 */
const prelude = [
  'set client_min_messages = error',
  'set search_path = pg_catalog',
  'set row_security = off',
  'set statement_timeout = 0',
  'set lock_timeout = 0',
  'set datestyle = iso',
  'set synchronous_commit = off',
]

const answerLimit = 64 * 1024 * 1024

/** Runs statements of ours, each without a semicolon at its end. Throws as `runClient` does. */
export async function runSql(
  session: Session,
  statements: readonly string[],
  onOutput?: (chunk: Buffer) => void,
): Promise<void> {
  await runClient({
    ...session,
    program: 'psql',
    args: psqlArgs,
    input: [...prelude, ...statements].map((statement) => `${statement};\n`).join(''),
    ...(onOutput === undefined ? {} : { onOutput }),
  })
}

/** The rows of a query, each as the schema reads it. */
export async function query<T>(session: Session, sql: string, row: z.ZodType<T>): Promise<T[]> {
  const chunks: Buffer[] = []
  let size = 0
  await runSql(
    session,
    [`select coalesce(json_agg(row_to_json(r)), '[]') from (${sql}) r`],
    (chunk) => {
      size += chunk.length
      if (size <= answerLimit) chunks.push(chunk)
    },
  )
  if (size > answerLimit) throw new Error('the server answered more than 64 MiB')
  return z.array(row).parse(JSON.parse(Buffer.concat(chunks).toString('utf8')))
}
