import type { AspectFor } from '../../../databases/aspect.ts'
import { connections as judged } from '../../../databases/aspects/connections.ts'
import { numberIn } from '../number-in.ts'
import type { RedisSession } from '../session.ts'

export const connections: AspectFor<RedisSession, typeof judged> = {
  ...judged,
  see: async (session) => {
    const clients = await session.info('clients')
    const rejected = numberIn(await session.info('stats'), 'rejected_connections') ?? 0
    const connected = numberIn(clients, 'connected_clients')
    // Told since Redis 7.
    const most = numberIn(clients, 'maxclients')
    if (connected === undefined || most === undefined) {
      return { problem: 'INFO clients tells no maxclients, as Redis 7 and later do' }
    }
    const blocked = numberIn(clients, 'blocked_clients') ?? 0
    return {
      seen: {
        used: Math.max(0, connected - 1),
        most,
        of: 'the server',
        holders: [
          `${blocked} of them wait in a blocking command`,
          ...(rejected > 0 ? [`${rejected} connections were refused since it started`] : []),
        ],
      },
    }
  },
}
