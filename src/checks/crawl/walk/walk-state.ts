import { CookieJar } from '../../../model/cookies/cookie-jar.ts'
import { isLoopback } from '../../../model/loopback.ts'
import type { InvalidReference, Link } from '../document/link.ts'
import type { Expected } from '../document/link.ts'
import { EdgeTable } from './frontier/edge-table.ts'
import { IntColumn } from './frontier/int-column.ts'
import { RingQueue } from './frontier/ring-queue.ts'
import { UrlTable } from './frontier/url-table.ts'
import { NotCrawledList } from './not-crawled-list.ts'
import { type WalkLimits, walkLimits, type WalkSettings } from './settings.ts'
import { TrapWatch } from './traps/trap-watch.ts'
import type { Visit } from './visit.ts'

export interface InvalidOn {
  page: number
  reference: InvalidReference
}

/** Everything that a walk knows. */
export class WalkState {
  readonly settings: WalkSettings
  readonly limits: WalkLimits
  readonly origin: string
  readonly urls: UrlTable
  readonly edges = new EdgeTable()
  readonly queue = new RingQueue()
  readonly cookies: CookieJar
  readonly traps = new TrapWatch()
  readonly notCrawled = new NotCrawledList()
  readonly invalid: InvalidOn[] = []
  /** Forms that send their fields without encryption, which nobody but a user does. */
  readonly insecureForms: { page: number; link: Link }[] = []
  readonly #visits: (Visit | undefined)[] = []
  readonly #depths = new IntColumn((length) => new Int32Array(length))
  /** How many details of references to a URL are kept so far. */
  readonly details = new IntColumn((length) => new Uint8Array(length))
  readonly #roles = new Map<number, Expected>()
  readonly encodings = new Map<number, string>()
  /** URLs of well-known places that are asked although nobody refers to them: their absence is no fault. */
  readonly guessed = new Set<number>()
  /** Redirects in a row that led to a URL which nothing else named before. */
  readonly redirectsBefore = new Map<number, number>()
  /** How often a URL was asked again because a cookie had changed since. */
  readonly refetches = new Map<number, number>()
  readonly surplus = new Set<string>()
  /** Paths to which the site redirects from paths that cannot exist. */
  readonly lost = new Set<string>()
  /** Style sheets that some page loads whose policy does not upgrade what they load to `https`. */
  readonly unguarded = new Set<number>()
  root = 0
  /** The page whose text is no answer to a path that does not exist. */
  home = 0
  pages = 0
  visited = 0
  requests = 0
  probes = 0
  retries = 0
  answers = 0
  broken = 0
  bytes = 0

  constructor(settings: WalkSettings) {
    this.settings = settings
    this.limits = { ...walkLimits, ...settings.limits }
    const { target, production = [] } = settings
    this.origin = target.origin
    const origins = production.map((text) => URL.parse(text)?.origin ?? text)
    this.urls = new UrlTable(this.origin, origins, this.limits.urls)
    this.cookies = new CookieJar({
      hostname: target.hostname,
      secure: target.protocol === 'https:' || isLoopback(target.hostname),
    })
  }

  visit(id: number): Visit | undefined {
    return this.#visits[id]
  }

  setVisit(id: number, visit: Visit): void {
    this.#visits[id] = visit
  }

  *visits(): Iterable<[number, Visit]> {
    for (const [id, visit] of this.#visits.entries()) if (visit) yield [id, visit]
  }

  url(id: number): string {
    return this.urls.get(id).url
  }

  /** Path and query of a URL of the preview. */
  path(id: number): string {
    return this.url(id).slice(this.origin.length)
  }

  depth(id: number): number {
    return this.#depths.at(id)
  }

  setDepth(id: number, depth: number): void {
    this.#depths.set(id, depth)
  }

  role(id: number): Expected {
    return this.#roles.get(id) ?? 'any'
  }

  /** The first reference that expects something says how the body is read. */
  expect(id: number, expected: Expected): void {
    if (expected !== 'any' && expected !== 'page' && !this.#roles.has(id)) {
      this.#roles.set(id, expected)
    }
  }
}
