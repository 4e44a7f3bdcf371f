import { detached } from './detached.ts'

/** Code units that are kept in all; with the maps around them about 15 MB. */
const most = 4_000_000

/** What an entry takes besides its text. */
const overhead = 64

/**
 * What plain references mean, by the folder of the page in which they stand. The pages of a site share their
 * navigation: where they link to each other a lot, a crawl takes a tenth less time when each of these references
 * is made a URL, and that URL a key, only once.
 */
export class SharedPaths {
  readonly #folders = new Map<string, FolderPaths>()
  #room = most

  /** For the pages whose URLs are this one and a last segment. Undefined when too much is kept already. */
  of(folder: string): FolderPaths | undefined {
    const known = this.#folders.get(folder)
    if (known || !this.#takes(folder.length)) return known
    const paths = new FolderPaths((length) => this.#takes(length))
    this.#folders.set(detached(folder), paths)
    return paths
  }

  #takes(length: number): boolean {
    const size = length + overhead
    if (size > this.#room) return false
    this.#room -= size
    return true
  }
}

/** What plain references mean on the pages of one folder. */
export class FolderPaths {
  readonly #takes: (length: number) => boolean
  readonly #urls = new Map<string, { url: string }>()

  constructor(takes: (length: number) => boolean) {
    this.#takes = takes
  }

  get(raw: string): { url: string } | undefined {
    return this.#urls.get(raw)
  }

  /** False when too much is kept already. */
  add(raw: string, url: string): boolean {
    if (!this.#takes(raw.length + url.length)) return false
    this.#urls.set(detached(raw), { url: detached(url) })
    return true
  }
}
