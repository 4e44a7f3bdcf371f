import { detached } from './detached.ts'

/** References and folders that are kept; about 10 MB. */
const most = 50_000

/**
 * What plain references mean, by the folder of the page in which they stand. The pages of a site share their
 * navigation: where they link to each other a lot, a crawl takes a tenth less time when each of these references
 * is made a URL, and that URL a key, only once.
 */
export class SharedPaths {
  readonly #folders = new Map<string, FolderPaths>()
  #left = most

  /** For the pages whose URLs are this one and a last segment. Undefined when there are too many folders. */
  of(folder: string): FolderPaths | undefined {
    const known = this.#folders.get(folder)
    if (known || !this.#takes()) return known
    const paths = new FolderPaths(() => this.#takes())
    this.#folders.set(detached(folder), paths)
    return paths
  }

  #takes(): boolean {
    return this.#left-- > 0
  }
}

export class FolderPaths {
  readonly #takes: () => boolean
  readonly #urls = new Map<string, { url: string }>()

  constructor(takes: () => boolean) {
    this.#takes = takes
  }

  get(raw: string): { url: string } | undefined {
    return this.#urls.get(raw)
  }

  /** False when there are too many. */
  add(raw: string, url: string): boolean {
    if (!this.#takes()) return false
    this.#urls.set(detached(raw), { url: detached(url) })
    return true
  }
}
