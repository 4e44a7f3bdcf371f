import { z } from 'zod'
import type { AspectFor } from '../aspect.ts'
import type { Session } from '../open.ts'
import { connects } from './connects.ts'

/** A session with a server that answers queries. */
interface QuerySession extends Session {
  /** From the first byte to being let in. */
  connectMs: number
  leftMs: () => number
  rows<T>(sql: string, row: z.ZodType<T>): Promise<T[]>
}

export const connectsByQuery: AspectFor<QuerySession, typeof connects> = {
  ...connects,
  see: async (session) => {
    const before = session.leftMs()
    await session.rows('select 1 as one', z.object({ one: z.number() }))
    return { seen: { ms: session.connectMs + before - session.leftMs() } }
  },
}
