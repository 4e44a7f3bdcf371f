import { type Cookie, parseCookie } from 'undici'

interface Kept {
  value: string
  path: string
  secure: boolean
  expiresAt: number
}

const most = 180
const longest = 4096

/**
 * Cookies of the one host that is crawled, by RFC 6265. `version` grows with every cookie that is new, gone
 * or has another value.
 */
export class CookieJar {
  readonly #hostname: string
  readonly #kept = new Map<string, Kept & { name: string }>()
  version = 0

  constructor(hostname: string) {
    this.#hostname = hostname
  }

  /** Keeps what a Set-Cookie header of an answer from `url` says. */
  store(url: URL, fields: string | readonly string[] | undefined): void {
    for (const field of typeof fields === 'string' ? [fields] : (fields ?? [])) {
      const cookie = field.length <= longest ? parseCookie(field) : null
      if (cookie && this.#mayStore(url, cookie)) this.#keep(url, cookie)
    }
  }

  #mayStore(url: URL, { domain, secure }: Cookie): boolean {
    if (secure && url.protocol !== 'https:' && !isLoopback(this.#hostname)) return false
    const name = domain?.replace(/^\./, '').toLowerCase()
    if (name === undefined || name === '' || name === this.#hostname) return true
    return this.#hostname.endsWith(`.${name}`) && name.includes('.')
  }

  #keep(url: URL, { name, value, path, secure, maxAge, expires }: Cookie): void {
    const scope = path?.startsWith('/') ? path : defaultPath(url.pathname)
    const key = `${name}\n${scope}`
    const now = Date.now()
    const until = expires === undefined ? Infinity : new Date(expires).getTime()
    const expiresAt = maxAge === undefined ? until : now + maxAge * 1000
    const before = this.#kept.get(key)
    if (expiresAt <= now) {
      if (this.#kept.delete(key)) this.version++
      return
    }
    if (before?.value !== value) this.version++
    if (!before && this.#kept.size >= most) {
      const [oldest] = this.#kept.keys()
      if (oldest !== undefined) this.#kept.delete(oldest)
    }
    this.#kept.set(key, { name, value, path: scope, secure: secure ?? false, expiresAt })
  }

  /** The Cookie header for a request, after `given`, whose cookies give way to those that the site set. */
  header(url: URL, given?: string): string | undefined {
    if (this.#kept.size === 0) return given
    const now = Date.now()
    const own = [...this.#kept.values()]
      .filter(({ path, expiresAt }) => expiresAt > now && pathMatches(url.pathname, path))
      .filter(({ secure }) => !secure || url.protocol === 'https:' || isLoopback(this.#hostname))
      .toSorted((one, other) => other.path.length - one.path.length)
    const names = new Set(own.map(({ name }) => name))
    const first = (given ?? '')
      .split(';')
      .map((part) => part.trim())
      .filter((part) => part !== '' && !names.has(part.split('=', 1)[0] ?? ''))
    const pairs = [...first, ...own.map(({ name, value }) => `${name}=${value}`)]
    return pairs.length === 0 ? undefined : pairs.join('; ')
  }
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

/** Browsers treat these as secure: https://www.w3.org/TR/secure-contexts/#is-origin-trustworthy */
function isLoopback(hostname: string): boolean {
  return /^(localhost|.+\.localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(hostname)
}
