import { formatDuration } from '../../../model/units.ts'

/** A session of a server, as it tells of it. */
export interface SessionTold {
  pid: number
  user: string | null
  application?: string | null
  state: string | null
  /** How long its transaction is open, or how long it has been waiting. */
  ms: number | null
  query: string
}

/** `pid 123, user app, "shop", idle in transaction, for 12 s: UPDATE orders …`; foreign text. */
export function sessionLine(does: string, told: SessionTold): string {
  const { pid, user, application, state, ms, query } = told
  const parts = [
    `pid ${pid}`,
    ...(user ? [`user ${user}`] : []),
    ...(application ? [`"${application}"`] : []),
    ...(state ? [state] : []),
    ...(ms === null ? [] : [`for ${formatDuration(ms)}`]),
  ]
  return `${does} ${parts.join(', ')}: ${query === '' ? 'no query told' : query}`.slice(0, 500)
}
