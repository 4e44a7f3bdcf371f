import { LinkChecker, type LinkResult, LinkState } from 'linkinator'

type CrawlOptions = Parameters<LinkChecker['crawl']>[0]

interface Running {
  options: CrawlOptions
  result?: LinkResult
}

/**
 * linkinator's checker, less trusting: a body that does not arrive whole makes its URL broken (linkinator
 * 8.1 says OK at the headers and swallows what comes after), recursion goes by origin instead of by the
 * target's whole URL, and a page that redirects off the site is not followed. Needs `redirects: 'warn'`.
 */
export class SiteChecker extends LinkChecker {
  readonly #origin: string
  readonly #running = new Map<string, Running>()
  readonly #onPage: (url: string) => void

  /** `onPage` hears of every HTML page of the site that answered 2xx and was read to its end. */
  constructor(origin: string, onPage: (url: string) => void) {
    super()
    this.#origin = origin
    this.#onPage = onPage
    this.on('link', (result) => {
      const running = this.#running.get(result.url)
      if (running) running.result ??= result
    })
    this.on('redirect', ({ url, targetUrl }) => {
      const running = this.#running.get(url)
      // linkinator reads this only after the event: whether to look into what the URL answered.
      if (running && this.#leaves(targetUrl)) running.options.crawl = false
    })
  }

  #leaves(targetUrl: string | undefined): boolean {
    return targetUrl !== undefined && URL.parse(targetUrl)?.origin !== this.#origin
  }

  override async crawl(options: CrawlOptions): Promise<void> {
    options.rootPath = `${this.#origin}/`
    const running: Running = { options }
    const { href } = options.url
    this.#running.set(href, running)
    try {
      await super.crawl(options)
      const { result } = running
      const answered = result?.status !== undefined && result.status >= 200 && result.status < 300
      if (options.crawl && answered && options.fragmentCandidates.get(href)?.isHtml) {
        this.#onPage(href)
      }
    } catch (error) {
      this.#spoil(running, error instanceof Error ? error : new Error(String(error)))
    } finally {
      this.#running.delete(href)
    }
  }

  /** Turns what was said about a URL into broken, also for the pages that will refer to it later. */
  #spoil({ options, result }: Running, error: Error): void {
    if (result?.state === LinkState.BROKEN) return
    const broken: LinkResult = result ?? {
      url: options.url.href,
      status: 0,
      state: LinkState.BROKEN,
    }
    if (!result) {
      if (options.parent !== undefined) broken.parent = options.parent
      options.results.push(broken)
    }
    broken.state = LinkState.BROKEN
    broken.failureDetails = [error]
    this.emit('link', broken)
  }
}
