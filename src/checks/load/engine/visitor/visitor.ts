import type { CookieJar } from '../../../../model/cookies/cookie-jar.ts'

/** What one session carries from answer to request. */
export interface Visitor {
  /** Made with the first cookie. */
  jar?: CookieJar
  /** Captured values by name; made with the first. */
  values?: Map<string, string>
}
