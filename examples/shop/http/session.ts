import { randomBytes } from 'node:crypto'

/** The session in a `Cookie` header, or undefined when there is none of ours. */
export function sessionIn(cookies: string | undefined): string | undefined {
  return /(?:^|;\s*)session=([0-9a-f]{32})(?:;|$)/.exec(cookies ?? '')?.[1]
}

/** A new session that nobody can guess. */
export function newSession(): string {
  return randomBytes(16).toString('hex')
}

/** The `Set-Cookie` header that keeps a session until the browser is closed. */
export function sessionCookie(session: string): string {
  return `session=${session}; Path=/; HttpOnly; SameSite=Lax`
}
