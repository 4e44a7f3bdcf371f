import type { QueryEncoder } from './query-encoder.ts'

/** What a reference means. `scheme` is set for what is not http(s); `none` for what no browser can parse. */
export type Resolved =
  | { url: string; fragment?: string }
  | { scheme: string }
  | { unparsable: true }

/** Plain relative and root-relative paths, which no URL parser would change. */
const plainPath = /^[/\w~-][\w~\-./]*$/
const plainFragment = /^[\w!$&'()*+,\-./:;=?@~%]*$/
const scheme = /^([a-z][a-z0-9+.-]*):/i

/** Resolves references of one document as the WHATWG URL Standard does, most of them from a cache. */
export class Resolver {
  readonly base: URL
  readonly #encodeQuery: QueryEncoder | undefined
  /** A base of another scheme makes relative references its own. */
  readonly #isHttp: boolean
  readonly #self: string
  readonly #root: string
  readonly #folder: string
  readonly #cache = new Map<string, Resolved>()

  constructor(base: URL, encodeQuery?: QueryEncoder) {
    this.base = base
    this.#encodeQuery = encodeQuery
    this.#isHttp = /^https?:$/.test(base.protocol)
    const [self = ''] = base.href.split('#', 1)
    this.#self = self
    // With the user name and password, which `origin` lacks and relative references keep.
    this.#root = self.slice(0, self.indexOf('/', self.indexOf('//') + 2))
    this.#folder = this.#root + base.pathname.slice(0, base.pathname.lastIndexOf('/') + 1)
  }

  resolve(raw: string): Resolved {
    const hash = raw.indexOf('#')
    if (hash < 0) return this.#withoutFragment(raw)
    // Spaces are dropped at the ends of the whole reference, not before the fragment.
    const path = raw.slice(0, hash)
    const resolved = /[\0- ]$/.test(path) ? this.#parse(`${path}#`) : this.#withoutFragment(path)
    if (!('url' in resolved)) return resolved
    return { url: resolved.url, fragment: encodeFragment(raw.slice(hash + 1)) }
  }

  /** A fragment begins at the first `#` in every state of the parser, so the rest can be looked up alone. */
  #withoutFragment(raw: string): Resolved {
    const known = this.#cache.get(raw)
    if (known) return known
    const resolved = this.#parse(raw)
    if ('url' in resolved) this.#cache.set(raw, resolved)
    return resolved
  }

  #parse(raw: string): Resolved {
    if (this.#isHttp && plainPath.test(raw) && !raw.includes('/.') && !raw.startsWith('//')) {
      return { url: (raw.startsWith('/') ? this.#root : this.#folder) + raw }
    }
    // The URL parser drops these wherever they stand.
    const text = raw.replaceAll(/^[\0- ]+|[\0- ]+$|[\t\n\r]+/g, '')
    if (text === '' && this.#isHttp) return { url: this.#self }
    const named = scheme.exec(text)?.[1]?.toLowerCase()
    if (named !== undefined && named !== 'http' && named !== 'https') return { scheme: named }
    const url = URL.parse(this.#withEncodedQuery(text), this.base.href)
    const isOwn = named === undefined && !this.#isHttp
    if (isOwn && !/^https?:$/.test(url?.protocol ?? ''))
      return { scheme: this.base.protocol.slice(0, -1) }
    if (!url) return { unparsable: true }
    url.hash = ''
    return { url: url.href }
  }

  #withEncodedQuery(text: string): string {
    const query = this.#encodeQuery ? text.indexOf('?') : -1
    if (!this.#encodeQuery || query < 0) return text
    return text.slice(0, query) + this.#encodeQuery(text.slice(query))
  }
}

function encodeFragment(raw: string): string {
  return plainFragment.test(raw) ? raw : (URL.parse(`about:blank#${raw}`)?.hash.slice(1) ?? raw)
}
