import { parseSetCookie, type SetCookie } from './set-cookie.ts'

/** A browser keeps at least 50 for a site (RFC 6265, 6.1); the usual ones keep up to 180. */
const most = 180

/** The one site that the cookies come from and go to. */
export interface CookieSite {
  /** As in the URL. */
  hostname: string
  /** Whether cookies that are for secure connections alone may go there: over TLS, or to this machine. */
  secure: boolean
}

/**
 * The cookies of one visitor of one site (RFC 6265). `version` grows with every cookie that is new, gone or has
 * another value.
 */
export class CookieJar {
  readonly #site: CookieSite
  readonly #kept = new Map<string, SetCookie & { path: string }>()
  version = 0

  constructor(site: CookieSite) {
    this.#site = site
  }

  /** Takes the Set-Cookie fields of an answer to a request for `path`, at `now` in milliseconds since 1970. */
  store(fields: readonly string[], path: string, now: number): void {
    for (const field of fields) {
      const cookie = parseSetCookie(field, now)
      if (cookie && this.#mayStore(cookie)) this.#keep(cookie, path, now)
    }
  }

  /** The value of a cookie that `path` would be sent, whatever its path; undefined without one. */
  value(name: string): string | undefined {
    return [...this.#kept.values()].findLast((cookie) => cookie.name === name)?.value
  }

  /**
   * The Cookie header for a request for `path`; undefined when it needs none. Cookies in `given` give way to
   * those that the site has set under the same name.
   */
  header(path: string, now: number, given?: string): string | undefined {
    if (this.#kept.size === 0) return given
    const pathname = withoutQuery(path)
    const own = [...this.#kept.values()]
      .filter((cookie) => cookie.expiresAt > now && pathMatches(pathname, cookie.path))
      .filter(({ secure }) => !secure || this.#site.secure)
      .toSorted((one, other) => other.path.length - one.path.length)
    const names = new Set(own.map(({ name }) => name))
    const others = (given ?? '')
      .split(';')
      .map((pair) => pair.trim())
      .filter((pair) => pair !== '' && !names.has(pair.split('=', 1)[0] ?? ''))
    const pairs = [...others, ...own.map(({ name, value }) => `${name}=${value}`)]
    return pairs.length > 0 ? pairs.join('; ') : undefined
  }

  #mayStore({ domain, secure }: SetCookie): boolean {
    const { hostname } = this.#site
    if (secure && !this.#site.secure) return false
    if (domain === undefined || domain === hostname) return true
    // A domain without a dot, or one that others share, would take the cookie elsewhere; here nothing else is asked.
    return domain.includes('.') && hostname.endsWith(`.${domain}`) && !/^[\d.]+$/.test(hostname)
  }

  #keep(cookie: SetCookie, requested: string, now: number): void {
    const path = cookie.path ?? defaultPath(withoutQuery(requested))
    const key = `${cookie.name}\n${path}`
    const before = this.#kept.get(key)
    if (cookie.expiresAt <= now) {
      if (this.#kept.delete(key)) this.version++
      return
    }
    if (before?.value !== cookie.value) this.version++
    if (!before && this.#kept.size >= most) {
      const [oldest] = this.#kept.keys()
      if (oldest !== undefined) this.#kept.delete(oldest)
    }
    this.#kept.set(key, { ...cookie, path })
  }
}

function withoutQuery(path: string): string {
  return path.split('?', 1)[0] ?? path
}

/** https://www.rfc-editor.org/rfc/rfc6265#section-5.1.4 */
function defaultPath(pathname: string): string {
  const last = pathname.lastIndexOf('/')
  return last <= 0 ? '/' : pathname.slice(0, last)
}

function pathMatches(pathname: string, path: string): boolean {
  if (!pathname.startsWith(path)) return false
  return pathname.length === path.length || path.endsWith('/') || pathname[path.length] === '/'
}
