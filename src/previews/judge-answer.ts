import type { IncomingHttpHeaders } from 'node:http'
import { excerpt } from './excerpt.ts'
import { isLoopback } from '../model/loopback.ts'
import { loginPage, protection } from './protection.ts'
import type { Reason } from './reason.ts'

/** An answer to the ready path. The body is read only where it can tell why. */
export interface ReadyAnswer {
  status: number
  headers: IncomingHttpHeaders
  body: string
}

/**
 * Undefined when the answer means ready: a status below 500 that neither asks for a login nor sends visitors
 * to another site.
 */
export function judgeAnswer(asked: URL, answer: ReadyAnswer): Reason | undefined {
  const { status, headers } = answer
  if (status >= 500) {
    const words = excerpt(answer.body)
    return { kind: 'status', status, ...(words === undefined ? {} : { excerpt: words }) }
  }
  if (status === 401 || status === 403) {
    const by = protection(headers)
    return { kind: 'protected', status, ...(by === undefined ? {} : { by }) }
  }
  const { location } = headers
  if (status >= 300 && status < 400 && location !== undefined) {
    const to = URL.parse(location, asked.href)
    if (to !== null && !isSameSite(asked, to)) {
      const by = loginPage(to)
      if (by !== undefined) return { kind: 'protected', status, by }
      return { kind: 'redirect', status, to: to.origin === 'null' ? to.protocol : to.origin }
    }
  }
  return undefined
}

/** The names of loopback are one site; so are the plain and the secure form of one on their usual ports. */
function isSameSite(asked: URL, to: URL): boolean {
  const sameHost =
    asked.hostname === to.hostname || (isLoopback(asked.hostname) && isLoopback(to.hostname))
  if (!sameHost) return false
  if (asked.protocol === to.protocol) return asked.port === to.port
  return asked.port === '' && to.port === '' && to.protocol === 'https:'
}
