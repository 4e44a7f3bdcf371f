import { z } from 'zod'
import { cleanLine } from '../../../../../processes/clean-line.ts'
import type { AspectFor } from '../../../databases/aspect.ts'
import { connections as judged } from '../../../databases/aspects/connections.ts'
import type { MysqlSession } from '../session.ts'

const Status = z.object({ Value: z.coerce.number() })
const Limits = z.object({ server: z.number(), user: z.number() })
const Holder = z.object({
  n: z.coerce.number(),
  user: z.string(),
  command: z.string(),
  own: z.coerce.number(),
})

const limits =
  'select @@global.max_connections as `server`, @@session.max_user_connections as `user`'

/** Of others, who may not look sees none; how many there are is told by the status. */
const holders = `
select count(*) as n, user as \`user\`, command as \`command\`,
  sum(user = substring_index(current_user(), '@', 1)) as own
from information_schema.processlist where id <> connection_id()
group by user, command order by n desc limit 100`

export const connections: AspectFor<MysqlSession, typeof judged> = {
  ...judged,
  see: async (session) => {
    const [status] = await session.rows(`show global status like 'Threads_connected'`, Status)
    const [most] = await session.rows(limits, Limits)
    if (!status || !most) return { problem: 'the server does not tell how many connections it has' }
    const held = await session.rows(holders, Holder)
    const ofUser = held.reduce((sum, { own }) => sum + own, 0)
    const server = { used: Math.max(0, status.Value - 1), most: most.server, of: 'the server' }
    const user = { used: ofUser, most: most.user, of: 'the user' }
    const isTighter = user.most > 0 && user.used / user.most > server.used / server.most
    return {
      seen: {
        ...(isTighter ? user : server),
        holders: held
          .slice(0, 8)
          .map((one) => cleanLine(`${one.n} ${one.command}, user ${one.user}`, 300)),
      },
    }
  },
}
