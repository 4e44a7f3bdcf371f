import { randomBytes } from 'node:crypto'
import { isSoftNotFound, type Probe, probeVerdict } from './soft-not-found.ts'

import type { PageText } from './page-text.ts'

type Shingles = ReadonlySet<number>

/** The text that a random path answered with, as shingles; undefined unless with status 2xx. */
export type AskProbe = (path: string) => Promise<Shingles | undefined>

const mostPlaces = 12
const mostWaiting = 1000
const mostIndexes = 200

interface Place {
  probe: Probe
  /** Resolves when the probe is known. */
  known: Promise<void>
  waiting: { id: number; text: PageText }[]
}

/**
 * Finds pages that are a "not found" under a status of success. Each place of the site, its root and the
 * first segments of paths, is asked for two paths that cannot exist; pages are compared with the answers.
 */
export class SoftWatch {
  readonly #ask: AskProbe
  readonly #onFound: (id: number) => void
  readonly #places = new Map<string, Place>()
  /** Pages directly below the root, by path. */
  readonly #indexes = new Map<string, PageText>()
  readonly #home = Promise.withResolvers<Shingles>()
  #homeShingles: Shingles = new Set()

  constructor(ask: AskProbe, onFound: (id: number) => void) {
    this.#ask = ask
    this.#onFound = onFound
  }

  /** What the home page says; an empty set when it says nothing. To be called once. */
  home(shingles: Shingles): void {
    this.#homeShingles = shingles
    this.#home.resolve(shingles)
  }

  /** A page was read. Whether it is a "not found" may be told later. */
  page(id: number, pathname: string, text: PageText): void {
    if (/^\/[^/]+\/?$/.test(pathname) && this.#indexes.size < mostIndexes) {
      this.#indexes.set(pathname, text)
    }
    const place = this.#placeOf(pathname)
    const { verdict } = place.probe
    if (verdict === 'soft') {
      if (isSoftNotFound(text.shingles, this.#homeShingles, place.probe)) this.#onFound(id)
    } else if (verdict === 'unknown' && place.waiting.length < mostWaiting) {
      place.waiting.push({ id, text })
    }
  }

  /** Whether the site shows its home page for whatever path. */
  get isShell(): boolean {
    return this.#places.get('/')?.probe.verdict === 'shell'
  }

  #placeOf(pathname: string): Place {
    const end = pathname.indexOf('/', 1)
    const folder = end < 0 ? '/' : pathname.slice(0, end + 1)
    const known = this.#places.get(folder)
    if (known) return known
    if (folder !== '/' && this.#places.size >= mostPlaces) return this.#placeOf('/')
    const place: Place = {
      probe: { verdict: 'unknown' },
      known: Promise.resolve(),
      waiting: [],
    }
    this.#places.set(folder, place)
    place.known = this.#find(folder, place)
    return place
  }

  /** A folder may answer for all paths in it with its own page, which is none of "not found". */
  async #inFolder(folder: string, probe: Probe): Promise<Probe> {
    if (folder === '/' || probe.verdict !== 'soft') return probe
    const root = this.#placeOf('/')
    await root.known
    const home = this.#homeShingles
    // What the whole site says for missing paths it says here too.
    if (isSoftNotFound(new Set([...probe.shingles, ...home]), home, root.probe)) return probe
    const index = await this.#indexOf(folder)
    return index && isSoftNotFound(index, home, probe) ? { verdict: 'shell' } : probe
  }

  async #indexOf(folder: string): Promise<Shingles | undefined> {
    const bare = folder.slice(0, -1)
    const read = this.#indexes.get(folder) ?? this.#indexes.get(bare)
    return read?.shingles ?? (await this.#ask(folder)) ?? this.#ask(bare)
  }

  async #find(folder: string, place: Place): Promise<void> {
    const random = () => `${folder}${randomBytes(9).toString('hex')}`
    const answers = await Promise.all([this.#ask(random()), this.#ask(random())])
    const home = await this.#home.promise
    place.probe = await this.#inFolder(folder, probeVerdict(answers, home))
    for (const { id, text } of place.waiting) {
      if (place.probe.verdict !== 'soft') break
      if (isSoftNotFound(text.shingles, home, place.probe)) this.#onFound(id)
    }
    place.waiting.length = 0
  }
}
