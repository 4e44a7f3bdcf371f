import { z } from 'zod'
import { cleanLine } from '../../../../../processes/clean-line.ts'
import type { AspectFor } from '../../../databases/aspect.ts'
import {
  type LagSeen,
  replicationLag as judged,
} from '../../../databases/aspects/replication-lag.ts'
import { errorNumber, type MysqlSession } from '../session.ts'
import { orUnprivileged } from '../unprivileged.ts'

/** Newer versions have another word in each name. */
const Told = z.record(z.string(), z.unknown())
const words = {
  io: ['Replica_IO_Running', 'Slave_IO_Running'],
  sql: ['Replica_SQL_Running', 'Slave_SQL_Running'],
}
const lags = ['Seconds_Behind_Source', 'Seconds_Behind_Master']
const syntaxError = 1064

export const replicationLag: AspectFor<MysqlSession, typeof judged> = {
  ...judged,
  see: async (session) => {
    const privilege = session.isMariaDb ? 'SLAVE MONITOR' : 'REPLICATION CLIENT'
    const found = await orUnprivileged(privilege, () => statusOf(session))
    return 'problem' in found ? found : { seen: lagIn(found) }
  },
}

async function statusOf(session: MysqlSession): Promise<z.infer<typeof Told>[]> {
  try {
    return await session.rows('show replica status', Told)
  } catch (error) {
    if (errorNumber(error) !== syntaxError) throw error
    return await session.rows('show slave status', Told)
  }
}

function lagIn(channels: readonly z.infer<typeof Told>[]): LagSeen {
  if (channels.length === 0)
    return { broken: 'replicates from nowhere; ask the replica', lines: [] }
  const lines = channels.flatMap((channel) =>
    ['Last_IO_Error', 'Last_SQL_Error'].flatMap((name) => {
      const text = textOf(channel, [name])
      return text === '' ? [] : [cleanLine(`${name}: ${text}`, 300)]
    }),
  )
  const stopped = channels.some(
    (channel) => textOf(channel, words.io) !== 'Yes' || textOf(channel, words.sql) !== 'Yes',
  )
  if (stopped) return { broken: 'is a replica that has stopped replicating', lines }
  const seconds = channels.map((channel) => Number(textOf(channel, lags) || 0))
  return { ms: 1000 * Math.max(0, ...seconds), lines }
}

function textOf(channel: z.infer<typeof Told>, names: readonly string[]): string {
  const value = names.map((name) => channel[name]).find((one) => one !== undefined && one !== null)
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}
