import { cleanLine } from '../../../../../processes/clean-line.ts'
import type { AspectFor } from '../../../databases/aspect.ts'
import {
  type LagSeen,
  replicationLag as judged,
} from '../../../databases/aspects/replication-lag.ts'
import { numberIn } from '../number-in.ts'
import type { RedisSession } from '../session.ts'

const linesAtMost = 10

export const replicationLag: AspectFor<RedisSession, typeof judged> = {
  ...judged,
  see: async (session) => {
    const fields = await session.info('replication')
    if (fields.get('role') === 'slave') return { seen: ofReplica(fields) }
    if (fields.get('role') !== 'master') return { problem: 'INFO replication tells no role' }
    return { seen: ofPrimary(fields) }
  },
}

function ofReplica(fields: ReadonlyMap<string, string>): LagSeen {
  const link = fields.get('master_link_status') ?? 'unknown'
  const lines = [cleanLine(`link to the primary: ${link}`, 100)]
  if (link !== 'up') return { broken: 'is a replica that has lost its primary', lines }
  return { ms: 1000 * Math.max(0, numberIn(fields, 'master_last_io_seconds_ago') ?? 0), lines }
}

/** Replicas acknowledge once a second; `lag` is how many seconds ago each did last. */
function ofPrimary(fields: ReadonlyMap<string, string>): LagSeen {
  const replicas = [...fields].flatMap(([name, value]) => (/^slave\d+$/.test(name) ? [value] : []))
  const lines = replicas.slice(0, linesAtMost).map((value) => cleanLine(value, 200))
  if (replicas.length === 0) return { broken: 'has no replica connected', lines }
  const broken = replicas.find((value) => !value.includes('state=online'))
  if (broken !== undefined) return { broken: 'has a replica that is not online', lines }
  const lags = replicas.map((value) => Number(/\blag=(\d{1,9})/.exec(value)?.[1] ?? 0))
  return { ms: 1000 * Math.max(...lags), lines }
}
