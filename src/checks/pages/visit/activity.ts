import type { Notice } from '../notices/notice.ts'

/** More dialogs are a loop, more bytes no page. */
const mostDialogs = 20
const mostBytes = 100_000_000
/** A page that loads itself anew so often does not stop. */
const mostLoads = 5
/** What is read as it comes, so that the answer's begin is enough. */
const streamed = new Set([
  'Fetch',
  'XHR',
  'EventSource',
  'Ping',
  'WebSocket',
  'Media',
  'Preflight',
  'CSPViolationReport',
])

/** What a page does at the moment, so that its end can be told. */
export class Activity {
  /** Addresses by the id of the request. */
  readonly #open = new Map<string, string>()
  readonly #started = new Set<string>()
  /** How often each document was loaded. */
  readonly #loads = new Map<string, number>()
  #bytes = 0
  #dialogs = 0
  /** When something last happened, by `performance.now()`. */
  lastAt = performance.now()
  isLoaded = false
  isCrashed = false

  take(notice: Notice): void {
    if (notice.what === 'dialog') this.#dialogs++
    if (!('id' in notice) || typeof notice.id === 'number') return
    const key = notice.id
    if (notice.what === 'request') this.#begin(key, notice)
    else if (notice.what === 'finished' || notice.what === 'failed') this.#open.delete(key)
    else if (notice.what === 'response' && streamed.has(notice.type)) this.#open.delete(key)
    else if (notice.what !== 'response') return
    this.lastAt = performance.now()
  }

  #begin(key: string, { type, url }: Extract<Notice, { what: 'request' }>): void {
    if (type === 'EventSource' || this.#started.has(url) || !/^https?:/i.test(url)) return
    this.#open.set(key, url)
  }

  /** What runs as a worker that pages may share has come, or will. */
  started(url: string): void {
    this.#started.add(url)
    for (const [id, open] of this.#open) if (open === url) this.#open.delete(id)
  }

  /**
   * The page itself has gone to an address, by a request of its own. Returns the other requests that were open: of
   * those of the page before, the browser says no more.
   */
  navigated(url: string, own: string): string[] {
    this.isLoaded = false
    const left = [...this.#open.keys()].filter((id) => id !== own)
    this.#loads.set(url, (this.#loads.get(url) ?? 0) + 1)
    this.touch()
    return left
  }

  received(bytes: number): void {
    this.#bytes += bytes
  }

  touch(): void {
    this.lastAt = performance.now()
  }

  get open(): number {
    return this.#open.size
  }

  /** Why the visit must end at once. */
  get excess(): 'crashed' | 'dialogs' | 'flood' | 'reloads' | undefined {
    if (this.isCrashed) return 'crashed'
    if (this.#dialogs > mostDialogs) return 'dialogs'
    if (Math.max(0, ...this.#loads.values()) > mostLoads) return 'reloads'
    return this.#bytes > mostBytes ? 'flood' : undefined
  }
}
