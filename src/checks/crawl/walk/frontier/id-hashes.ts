import type { IdSet } from '../../document/fragment.ts'

/** 32-bit FNV-1a over UTF-16 code units. */
function hashText(text: string): number {
  let hash = 0x811c9dc5
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193)
  }
  return hash >>> 0
}

/**
 * The ids of a page as sorted hashes. Two ids with one hash can hide a missing id (about ids / 2^32), never
 * invent one.
 */
export class IdHashes implements IdSet {
  readonly #sorted: Uint32Array

  constructor(ids: ReadonlySet<string>) {
    const hashes = new Uint32Array(ids.size)
    let at = 0
    for (const id of ids) hashes[at++] = hashText(id)
    this.#sorted = hashes.toSorted()
  }

  has(id: string): boolean {
    const wanted = hashText(id)
    let low = 0
    let high = this.#sorted.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.#sorted[middle] ?? 0) < wanted) low = middle + 1
      else high = middle
    }
    return this.#sorted[low] === wanted && low < this.#sorted.length
  }
}
