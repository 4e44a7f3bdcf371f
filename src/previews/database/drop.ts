import { setTimeout as delay } from 'node:timers/promises'
import { z } from 'zod'
import type { DatabaseRef, Undoing } from '../../model/preview.ts'
import { UserError } from '../../model/errors.ts'
import { rootCause } from '../../model/root-cause.ts'
import { dropStatement } from './drop-statement.ts'
import { query, runSql, type Session } from './psql.ts'
import { quoteText } from './quote.ts'
import { readServer } from './server.ts'

const limitMs = 20_000
const row = z.strictObject({ told: z.boolean() })

/**
 * Drops the database of a preview, whoever is connected, also when its making was ended midway. Does nothing when
 * there is none any more. Returns why it is still there; undefined when it is gone.
 */
export async function dropDatabase(
  { name, server: variable }: DatabaseRef,
  { env, log }: Undoing,
): Promise<string | undefined> {
  try {
    const server = readServer(variable, env)
    const session: Session = {
      server,
      database: server.maintenance,
      application: 'rehearse',
      outer: env,
      timeoutMs: limitMs,
    }
    await endMaking(session, name)
    await runSql(session, await dropStatement(session, name))
    log.line(`database ${name} is dropped`)
    return undefined
  } catch (thrown) {
    const why = thrown instanceof UserError ? `${thrown.what}; ${thrown.fix}` : rootCause(thrown)
    return `the database ${name} could not be dropped: ${why}`
  }
}

/** The server goes on with a CREATE DATABASE whose client was killed; the database would appear afterwards. */
async function endMaking(session: Session, name: string): Promise<void> {
  const deadline = performance.now() + limitMs
  const end = `select pg_terminate_backend(pid) as told from pg_stat_activity where application_name = ${quoteText(name)} and pid <> pg_backend_pid()`
  for (;;) {
    const left = await query(session, end, row)
    if (left.length === 0) return
    if (performance.now() > deadline) throw new Error('its making could not be ended')
    await delay(50)
  }
}
