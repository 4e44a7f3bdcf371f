import { formatDuration } from '../../../model/units.ts'
import { cleanLine } from '../../../processes/clean-line.ts'
import { type Dialect, hideLiterals } from './hide-literals.ts'

const lengthLimit = 500

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

/**
 * `holds: pid 123, user app, "shop", idle in transaction, for 12 s: UPDATE orders …`, where `does` says what it has
 * to do with the matter; foreign text, with nothing of what the query is about.
 */
export function sessionLine(does: string, told: SessionTold, dialect: Dialect): string {
  const { pid, user, application, state, ms } = told
  const query = hideLiterals(told.query, dialect)
  const parts = [
    `pid ${pid}`,
    ...(user ? [`user ${user}`] : []),
    ...(application ? [`"${application}"`] : []),
    ...(state ? [state] : []),
    ...(ms === null ? [] : [`for ${formatDuration(ms)}`]),
  ]
  const line = `${does} ${parts.join(', ')}: ${query === '' ? 'no query told' : query}`
  return cleanLine(line.slice(0, lengthLimit), lengthLimit)
}
