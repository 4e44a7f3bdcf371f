import type { WatchedTab } from '../visit/watched-tab.ts'

/** Opens one tab while pages are visited, so that the next page need not wait for it. */
export class TabAhead {
  readonly #open: () => Promise<WatchedTab>
  #next: Promise<WatchedTab | undefined> | undefined

  constructor(open: () => Promise<WatchedTab>) {
    this.#open = open
  }

  /** A tab; `isLast` says that no other is needed after it. Throws when the browser gives none. */
  async take({ isLast }: { isLast: boolean }): Promise<WatchedTab> {
    const next = this.#next
    this.#next = undefined
    const ahead = await next
    // A browser that ended since has taken it along; what failed then may succeed now.
    const tab = ahead?.chromium.isGone === false ? ahead : await this.#open()
    if (!isLast) this.#next ??= this.#open().catch(() => undefined)
    return tab
  }

  /** Takes away what was opened in vain. Never throws. */
  async close(): Promise<void> {
    await (await this.#next)?.close()
  }
}
