import { z } from 'zod'
import { cleanLine } from '../../../../processes/clean-line.ts'
import { hideLiterals } from '../../databases/hide-literals.ts'
import { sessionLine } from '../../databases/session-line.ts'

export const ToldSession = z.object({
  pid: z.number(),
  user: z.string().nullable(),
  state: z.string().nullable(),
  ms: z.coerce.number(),
  query: z.string(),
})

/** A session in one line; `does` says what it has to do with the matter. */
export function lineOf(does: string, session: z.infer<typeof ToldSession>): string {
  const query = hideLiterals(session.query, 'mysql')
  return cleanLine(sessionLine(does, { ...session, query }), 500)
}
