import { z } from 'zod'
import { sessionLine } from '../../databases/session-line.ts'

export const ToldSession = z.object({
  pid: z.number(),
  user: z.string().nullable(),
  state: z.string().nullable(),
  ms: z.coerce.number(),
  query: z.string(),
})

export function lineOf(does: string, session: z.infer<typeof ToldSession>): string {
  return sessionLine(does, session, 'mysql')
}
