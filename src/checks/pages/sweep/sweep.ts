import { setTimeout as sleep } from 'node:timers/promises'
import { Chromium, type LaunchSettings } from '../../../browser/chromium.ts'
import type { Visit } from '../facts.ts'
import { rootCause } from '../../../model/root-cause.ts'
import { openWatchedTab, type WatchedTab } from '../visit/watched-tab.ts'
import { TabAhead } from './tab-ahead.ts'
import {
  type Asked,
  browserEnded,
  type Visited,
  visitPage,
  type VisitSettings,
} from '../visit/visit-page.ts'

export interface SweepSettings extends VisitSettings {
  launch: LaunchSettings
  tabs: number
  lingerMs: number
  signal: AbortSignal
  /** Takes a picture and returns its name. */
  keep(asked: Asked, picture: Uint8Array): Promise<string | undefined>
  onVisit: (visit: Visit) => void
  answered: (count: number) => void
  /** Pages that the visits so far led to; asked until there are none. */
  more?: () => Promise<readonly Asked[]>
}

/** Pages that are open cost memory: of those that linger there may be so many for each tab, yet a few in any case. */
const lingeringByTab = 2
const fewLingering = 8

export interface Swept {
  visits: Visit[]
  /** Pages at which the browser ended or could not be used, twice. */
  troubles: { path: string; why: string }[]
  /** Of the browser that did the work. */
  product: string
}

/**
 * Visits pages, several at a time. What a page does costs no other page its result: a browser that ends is started
 * again, and the pages that it held are visited once more, each alone, so that the one to blame is known.
 * Ends early when the signal aborts. Throws when the browser does not start.
 */
export async function sweep(asked: readonly Asked[], settings: SweepSettings): Promise<Swept> {
  const run = new Run(settings)
  try {
    await run.browser()
    const again = await run.all(asked, settings.tabs)
    for (;;) {
      const more = (await settings.more?.()) ?? []
      if (more.length === 0 || settings.signal.aborted) break
      again.push(...(await run.all(more, settings.tabs)))
    }
    // None is open still while the next one comes: it would be blamed for that one's end of the browser.
    const twice: Failed[] = []
    for (const { page } of again) twice.push(...(await run.all([page], 1)))
    return {
      visits: run.visits,
      troubles: twice.map(({ page, why }) => ({ path: page.path, why })),
      product: run.product,
    }
  } finally {
    await run.close()
  }
}

interface Failed {
  page: Asked
  why: string
}

class Run {
  readonly visits: Visit[] = []
  product = ''
  readonly #settings: SweepSettings
  readonly #ends = new Set<Promise<void>>()
  #chromium: Promise<Chromium> | undefined

  constructor(settings: SweepSettings) {
    this.#settings = settings
  }

  /** The browser that runs, or a new one where the last has ended. */
  browser(): Promise<Chromium> {
    const { launch } = this.#settings
    // One after the other: several pages may find out at once that it has ended, and one starts the next.
    this.#chromium = (this.#chromium ?? Chromium.launch(launch)).then(async (chromium) => {
      if (!chromium.isGone) return chromium
      await chromium.close()
      return await Chromium.launch(launch)
    })
    return this.#chromium.then((chromium) => {
      this.product = chromium.product
      return chromium
    })
  }

  /** Visits the pages and returns those that the browser could not visit. */
  async all(pages: readonly Asked[], tabs: number): Promise<Failed[]> {
    const queue = [...pages]
    const failed: Failed[] = []
    const ahead = new TabAhead(async () => openWatchedTab(await this.browser(), this.#settings))
    const work = async (): Promise<void> => {
      for (let page = queue.shift(); page; page = queue.shift()) {
        if (this.#settings.signal.aborted) break
        const tab = (): Promise<WatchedTab> => ahead.take({ isLast: queue.length === 0 })
        const asked = page
        const why = await this.#visit(asked, tab, (late) => failed.push({ page: asked, why: late }))
        if (why !== undefined) failed.push({ page: asked, why })
      }
    }
    await Promise.all(Array.from({ length: Math.min(tabs, pages.length) }, work))
    await ahead.close()
    await Promise.all(this.#ends)
    return failed
  }

  async close(): Promise<void> {
    await Promise.all(this.#ends)
    await (await this.#chromium?.catch(() => undefined))?.close()
  }

  /** Why the browser could not; undefined when it could. */
  async #visit(
    page: Asked,
    open: () => Promise<WatchedTab>,
    onLate: (why: string) => void,
  ): Promise<string | undefined> {
    let chromium: Chromium | undefined
    try {
      chromium = await this.browser()
      const tab = await open()
      ;({ chromium } = tab)
      const visited = await visitPage(tab, page, this.#settings)
      if (chromium.isGone) return browserEnded
      this.#settings.answered(visited.answers)
      this.#park(page, visited, onLate)
      const mostLingering = Math.max(fewLingering, this.#settings.tabs * lingeringByTab)
      while (this.#ends.size > mostLingering) await Promise.race(this.#ends)
      return undefined
    } catch (error) {
      return chromium?.isGone === true ? browserEnded : rootCause(error)
    }
  }

  /** Leaves the page open for a while, and the place in the queue to the next one. */
  #park(page: Asked, visited: Visited, onLate: (why: string) => void): void {
    const { lingerMs, onVisit, signal } = this.#settings
    const since = performance.now()
    const end = async (): Promise<void> => {
      if (visited.lives) await sleep(lingerMs, undefined, { signal }).catch(() => {})
      const { visit, picture } = await visited.end(Math.round(performance.now() - since))
      const name = picture && (await this.#settings.keep(page, picture))
      const kept = name === undefined ? visit : { ...visit, picture: name }
      this.visits.push(kept)
      onVisit(kept)
    }
    const done = end()
      .catch((error: unknown) => onLate(rootCause(error)))
      .finally(() => this.#ends.delete(done))
    this.#ends.add(done)
  }
}
