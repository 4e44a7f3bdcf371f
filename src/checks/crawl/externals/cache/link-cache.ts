import { readBounded } from '../../../../files/read-bounded.ts'
import { writeWhole } from '../../../../files/write-whole.ts'
import type { ExternalResult } from '../external-result.ts'
import { cacheBytes, CacheFormat, type Checked, cacheSchema } from './cache-format.ts'
import { cacheKey } from './cache-key.ts'
import { freshEntries } from './fresh-entries.ts'

/** Links that answered well in earlier runs. A cache is worth nothing by itself: a damaged one is an empty one. */
export class LinkCache {
  readonly #file: string
  readonly #maxAgeMs: number
  #checked: Checked

  private constructor(file: string, maxAgeMs: number, checked: Checked) {
    this.#file = file
    this.#maxAgeMs = maxAgeMs
    this.#checked = checked
  }

  static async read(file: string, maxAgeMs: number, nowEpochMs: number): Promise<LinkCache> {
    let checked: Checked = {}
    try {
      checked = CacheFormat.parse(JSON.parse(await readBounded(file, cacheBytes))).checked
    } catch {}
    return new LinkCache(file, maxAgeMs, freshEntries(checked, nowEpochMs, maxAgeMs))
  }

  find(url: string): ExternalResult | undefined {
    const key = cacheKey(url)
    const entry = Object.hasOwn(this.#checked, key) ? this.#checked[key] : undefined
    if (!entry) return undefined
    return { url, verdict: 'ok', status: entry[1], ms: 0, hops: [], cached: true }
  }

  /** Adds what answered well in this run. Throws the UserError `run-folder-unusable`. */
  async write(results: Iterable<ExternalResult>, nowEpochMs: number): Promise<void> {
    const added = { ...this.#checked }
    for (const { url, verdict, status, cached } of results) {
      if (verdict !== 'ok' || cached) continue
      added[cacheKey(url)] = [Math.floor(nowEpochMs / 1000), status]
    }
    this.#checked = freshEntries(added, nowEpochMs, this.#maxAgeMs)
    const text = JSON.stringify({ schema: cacheSchema, checked: this.#checked })
    await writeWhole(this.#file, text)
  }
}
