import { readBounded } from '../../../../files/read-bounded.ts'
import { writeWhole } from '../../../../files/write-whole.ts'
import { rootCause } from '../../../../model/root-cause.ts'
import type { ExternalResult } from '../external-result.ts'
import { cacheBytes, cacheFamily, CacheFormat, type Checked, cacheSchema } from './cache-format.ts'
import { cacheKey } from './cache-key.ts'
import { freshEntries } from './fresh-entries.ts'

/**
 * Links that answered well in earlier runs. A cache is worth nothing by itself: a damaged one is an empty one. What
 * is no cache is left as it is.
 */
export class LinkCache {
  readonly #file: string
  readonly #maxAgeMs: number
  /** Why the file must not be replaced. */
  readonly #foreign: string | undefined
  #checked: Checked

  private constructor(
    file: string,
    maxAgeMs: number,
    checked: Checked,
    foreign: string | undefined,
  ) {
    this.#file = file
    this.#maxAgeMs = maxAgeMs
    this.#checked = checked
    this.#foreign = foreign
  }

  /** Never throws. */
  static async read(file: string, maxAgeMs: number, nowEpochMs: number): Promise<LinkCache> {
    const { text, foreign } = await readFile(file)
    const parsed = CacheFormat.safeParse(json(text))
    const checked = parsed.success ? freshEntries(parsed.data.checked, nowEpochMs, maxAgeMs) : {}
    return new LinkCache(file, maxAgeMs, checked, foreign)
  }

  find(url: string): ExternalResult | undefined {
    const key = cacheKey(url)
    const entry = Object.hasOwn(this.#checked, key) ? this.#checked[key] : undefined
    if (!entry) return undefined
    return { url, verdict: 'ok', status: entry[1], ms: 0, hops: [], cached: true }
  }

  /** Adds what answered well in this run. Throws when the file is no cache or cannot be written. */
  async write(results: Iterable<ExternalResult>, nowEpochMs: number): Promise<void> {
    if (this.#foreign !== undefined) throw new Error(this.#foreign)
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

/** The text of a cache, or why the file must not be replaced by one; neither when there is no file yet. */
async function readFile(file: string): Promise<{ text?: string; foreign?: string }> {
  try {
    const text = await readBounded(file, cacheBytes)
    const isOurs = text === '' || text.startsWith(`{"schema":"${cacheFamily}`)
    return isOurs ? { text } : { foreign: 'the file holds something else than links' }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    return code === 'ENOENT' || code === 'ENOTDIR' ? {} : { foreign: rootCause(error) }
  }
}

function json(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? '')
  } catch {
    return undefined
  }
}
