import type { BrokenTarget, CrawlFacts, Parent } from './facts.ts'
import type { CrawlNews, LinkNews } from './worker.ts'

const parentsKept = 5
/** Broken targets that are kept with their parents; a site with more has one problem, not thousands. */
const brokenKept = 2000

/** Gathers a worker's news into facts: one entry per broken target, however many pages refer to it. */
export class Tally {
  readonly #origin: string
  readonly #pages = new Set<string>()
  readonly #links = new Set<string>()
  readonly #external = new Set<string>()
  readonly #skipped = new Set<string>()
  readonly #unasked = new Set<string>()
  readonly #limited = new Set<string>()
  readonly #unlisted = new Set<string>()
  #root: LinkNews | undefined
  readonly #broken = new Map<string, { target: BrokenTarget; pages: Set<string> }>()

  constructor(target: URL) {
    this.#origin = target.origin
  }

  add(news: CrawlNews): void {
    if (news.kind === 'page') this.#pages.add(news.url)
    if (news.kind === 'link') this.#addLink(news.result)
  }

  #addLink(link: LinkNews): void {
    if (link.parent === undefined) this.#root = link
    if (link.state === 'skipped') {
      this.#skipped.add(link.url)
      if (link.unasked) this.#unasked.add(link.url)
      return
    }
    this.#links.add(link.url)
    const external = !link.invalid && URL.parse(link.url)?.origin !== this.#origin
    if (external) this.#external.add(link.url)
    if (link.state !== 'broken') return
    if (link.status === 429 && !external) this.#limited.add(link.url)
    else this.#addBroken(link, external)
  }

  #addBroken(link: LinkNews, external: boolean): void {
    let entry = this.#broken.get(link.url)
    if (!entry) {
      if (this.#broken.size >= brokenKept) {
        this.#unlisted.add(link.url)
        return
      }
      entry = { target: this.#target(link, external), pages: new Set() }
      this.#broken.set(link.url, entry)
    }
    // An error page that links to itself, as "skip to content" does, is not a page that refers to it.
    if (link.parent === undefined || link.parent === link.url.replace(/#.*/, '')) return
    const page = this.#shorten(link.parent)
    if (entry.pages.has(page)) return
    entry.pages.add(page)
    entry.target.parentCount = entry.pages.size
    if (entry.target.parents.length >= parentsKept) return
    const parent: Parent = link.text === undefined ? { page } : { page, text: link.text }
    entry.target.parents.push(parent)
  }

  #target(link: LinkNews, external: boolean): BrokenTarget {
    const fragment = link.reason?.startsWith('Fragment identifier') ?? false
    return {
      url: this.#shorten(link.url),
      external,
      status: link.status,
      ...(link.reason === undefined ? {} : { reason: link.reason }),
      fragment,
      ...(link.invalid ? { invalid: true } : {}),
      parents: [],
      parentCount: 0,
    }
  }

  /** A URL of the site without its origin: the preview's port differs from run to run. */
  #shorten(href: string): string {
    const url = URL.parse(href)
    const short = url?.origin === this.#origin ? `${url.pathname}${url.search}${url.hash}` : href
    return short.slice(0, 2000)
  }

  /** Why the target itself gave nothing to crawl; undefined when it answered as it should. */
  get rootTrouble(): string | undefined {
    if (!this.#root) return 'the target was never asked'
    const { state, status, reason } = this.#root
    if (state === 'skipped') return 'the target redirects to where the crawl may not go'
    if (state === 'ok') return 'the target is no HTML page of its own origin'
    const why = reason === undefined ? '' : `: ${reason}`
    if (status >= 200 && status < 300) return `the target's answer cannot be read to its end${why}`
    return status === 0 ? `the target gives no answer${why}` : `the target answers ${status}${why}`
  }

  get progress(): string {
    return `${this.#pages.size} pages · ${this.#links.size} links · ${this.#broken.size} broken`
  }

  facts(): CrawlFacts {
    const broken = [...this.#broken.values()].map(({ target }) => target)
    return {
      pages: this.#pages.size,
      links: this.#links.size,
      external: this.#external.size,
      skipped: this.#skipped.size,
      unasked: this.#unasked.size,
      limited: this.#limited.size,
      unlisted: this.#unlisted.size,
      broken: broken.toSorted((a, b) => (a.url < b.url ? -1 : 1)),
    }
  }
}
