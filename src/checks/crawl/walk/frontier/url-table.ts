import { detached } from '../../document/detached.ts'

/** Where a URL leads: the preview, another machine, or back to the machine of the reader. */
export type Realm = 'own' | 'external' | 'loopback'

export interface UrlEntry {
  url: string
  realm: Realm
}

/** What a reference means. */
export interface Interned {
  id: number
  /** It names production's origin, and stands for the same path of the preview. */
  production: boolean
  /** Nobody referred to it before. */
  isNew: boolean
}

/** Names and addresses of the machine of the reader. */
export const loopback =
  /^(?:(?:.+\.)?localhost\.?|127\.\d+\.\d+\.\d+|0\.0\.0\.0|\[::1?\]|\[::ffff:(?:7f[0-9a-f]{2}:[0-9a-f]+|0:0)\])$/

/** Origin, host and the rest of a URL as the WHATWG parser writes it, unless there is a user name in it. */
const written = /^(https?:\/\/([^/?#@]+?)(?::\d+)?)\/(.*)$/s

/** All distinct URLs, without fragments and as the WHATWG parser writes them, each with a number from 0 on. */
export class UrlTable {
  readonly #origin: string
  readonly #prefix: string
  readonly #production: ReadonlySet<string>
  readonly #most: number
  /** URL to its number times two, plus one where the URL is production's. */
  readonly #ids = new Map<string, number>()
  readonly #entries: UrlEntry[] = []

  constructor(origin: string, production: readonly string[], most: number) {
    this.#origin = origin
    this.#prefix = `${origin}/`
    this.#production = new Set(production)
    this.#most = most
  }

  get size(): number {
    return this.#entries.length
  }

  get(id: number): UrlEntry {
    const entry = this.#entries[id]
    if (!entry) throw new Error(`there is no URL ${id}`)
    return entry
  }

  /** Undefined when there are too many URLs to take in another. */
  intern(url: string): Interned | undefined {
    const known = this.#ids.get(url)
    if (known !== undefined) return { id: known >> 1, production: (known & 1) === 1, isNew: false }
    if (this.#ids.size >= this.#most) return undefined
    if (url.startsWith(this.#prefix)) return this.#add(url, 'own')
    const parts = partsOf(url)
    if (!parts) return undefined
    const { origin, hostname, rest } = parts
    if (origin === this.#origin || this.#production.has(origin)) {
      const production = origin !== this.#origin
      const mapped = this.intern(`${this.#prefix}${rest}`)
      if (!mapped) return undefined
      this.#ids.set(detached(url), mapped.id * 2 + (production ? 1 : 0))
      return { ...mapped, production }
    }
    return this.#add(url, loopback.test(hostname) ? 'loopback' : 'external')
  }

  /** For a URL that is known its number times two, plus one where it names production. */
  lookup(url: string): number | undefined {
    return this.#ids.get(url)
  }

  #add(url: string, realm: Realm): Interned {
    const id = this.#entries.length
    const own = detached(url)
    this.#ids.set(own, id * 2)
    this.#entries.push({ url: own, realm })
    return { id, production: false, isNew: true }
  }
}

function partsOf(url: string): { origin: string; hostname: string; rest: string } | undefined {
  const [, origin, hostname, rest] = written.exec(url) ?? []
  if (origin !== undefined && hostname !== undefined && rest !== undefined) {
    return { origin, hostname, rest }
  }
  const parsed = URL.parse(url)
  if (!parsed) return undefined
  return { origin: parsed.origin, hostname: parsed.hostname, rest: pathOf(parsed).slice(1) }
}

/** Path and query, an empty query included. What stands before the path may hold the host's name twice. */
function pathOf({ href, protocol }: URL): string {
  return href.slice(href.indexOf('/', protocol.length + 2))
}
