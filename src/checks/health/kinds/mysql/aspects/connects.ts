import { z } from 'zod'
import type { AspectFor } from '../../../databases/aspect.ts'
import { connects as judged } from '../../../databases/aspects/connects.ts'
import type { MysqlSession } from '../session.ts'

export const connects: AspectFor<MysqlSession, typeof judged> = {
  ...judged,
  see: async (session) => {
    const before = session.leftMs()
    await session.rows('select 1 as one', z.object({ one: z.number() }))
    return { seen: { ms: session.connectMs + before - session.leftMs() } }
  },
}
