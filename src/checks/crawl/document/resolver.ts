import type { QueryEncoder } from './query-encoder.ts'
import type { FolderPaths, SharedPaths } from './shared-paths.ts'

/** What a reference means. `scheme` is set for what is not http(s); `none` for what no browser can parse. */
export type Resolved =
  | { url: string; fragment?: string }
  | { scheme: string }
  | { unparsable: true }

/**
 * Relative and root-relative paths, and queries after them, which no URL parser would change but for the steps up
 * before them: https://url.spec.whatwg.org/#path-state
 */
const plainPath = /^((?:\.\.\/)*)[/\w~-][\w~\-./@!$&'()*+,;=]*(?:\?[\w~\-./@!$&()*+,;=:%]*)?$/
const absolute = /^https?:\/\//
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
  /** The path of the base without its last segment. */
  readonly #folder: string
  readonly #cache = new Map<string, Resolved>()
  readonly #shared: FolderPaths | undefined

  constructor(base: URL, encodeQuery?: QueryEncoder, shared?: SharedPaths) {
    this.base = base
    this.#encodeQuery = encodeQuery
    this.#isHttp = /^https?:$/.test(base.protocol)
    const [self = ''] = base.href.split('#', 1)
    this.#self = self
    // With the user name and password, which `origin` lacks and relative references keep.
    this.#root = self.slice(0, self.indexOf('/', self.indexOf('//') + 2))
    this.#folder = base.pathname.slice(0, base.pathname.lastIndexOf('/') + 1)
    if (!encodeQuery) this.#shared = shared?.of(this.#root + this.#folder)
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
    const known = this.#shared?.get(raw) ?? this.#cache.get(raw)
    if (known) return known
    const plain = this.#isHttp ? this.#plain(raw) : undefined
    const resolved = plain === undefined ? this.#parse(raw) : { url: plain }
    if (!('url' in resolved)) return resolved
    // The last segment and the query of the base mean nothing to these.
    const isForFolder = plain !== undefined || absolute.test(raw)
    const isShared = isForFolder && this.#shared?.add(raw, resolved.url) === true
    if (!isShared) this.#cache.set(raw, resolved)
    return resolved
  }

  #parse(raw: string): Resolved {
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
    const { href } = url
    return { url: href.endsWith('#') ? href.slice(0, -1) : href }
  }

  /** A quarter of the work of a URL parser, for nine of ten references. */
  #plain(raw: string): string | undefined {
    const up = plainPath.exec(raw)?.[1]
    if (up === undefined) return undefined
    const rest = up === '' ? raw : raw.slice(up.length)
    if (rest.includes('/.')) return undefined
    if (rest.startsWith('/'))
      return up === '' && !rest.startsWith('//') ? this.#root + rest : undefined
    let folder = this.#folder
    // One step up from the top is the top.
    for (let left = up.length; left > 0 && folder !== '/'; left -= 3) {
      folder = folder.slice(0, folder.lastIndexOf('/', folder.length - 2) + 1)
    }
    return this.#root + folder + rest
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
