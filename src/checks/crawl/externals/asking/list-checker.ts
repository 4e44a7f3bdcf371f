import type { AsyncLocalStorage } from 'node:async_hooks'
import { LinkChecker } from 'linkinator'
import type { Trace } from './trace.ts'

/** linkinator's checker, which says for which link its requests are. */
export class ListChecker extends LinkChecker {
  readonly #current: AsyncLocalStorage<Trace>
  readonly #traces: ReadonlyMap<string, Trace>

  /** `traces`: one per link, by its URL. */
  constructor(current: AsyncLocalStorage<Trace>, traces: ReadonlyMap<string, Trace>) {
    super()
    this.#current = current
    this.#traces = traces
  }

  override async crawl(options: Parameters<LinkChecker['crawl']>[0]): Promise<void> {
    const trace = this.#traces.get(options.url.href)
    if (trace) await this.#current.run(trace, () => super.crawl(options))
    else await super.crawl(options)
  }
}
