import { z } from 'zod'
import { sessionLine } from '../../databases/session-line.ts'

/** Columns of pg_stat_activity that tell people which session it is. */
export const told = `pid, usename as user, application_name as application, state, coalesce(query, '') as query`

export const ToldSession = z.object({
  pid: z.number(),
  user: z.string().nullable(),
  application: z.string().nullable(),
  state: z.string().nullable(),
  ms: z.number().nullable(),
  query: z.string(),
})

export function lineOf(does: string, session: z.infer<typeof ToldSession>): string {
  return sessionLine(does, session, 'postgres')
}
