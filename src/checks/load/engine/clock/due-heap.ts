/** Something that is to happen at a time of its own. */
export interface Due {
  readonly at: number
}

/** A binary heap: the item that is due first is at hand. */
export class DueHeap<T extends Due> {
  readonly #items: T[] = []

  first(): T | undefined {
    return this.#items[0]
  }

  push(item: T): void {
    const items = this.#items
    let at = items.length
    while (at > 0) {
      const parent = (at - 1) >> 1
      const above = items[parent]
      if (!above || above.at <= item.at) break
      items[at] = above
      at = parent
    }
    items[at] = item
  }

  shift(): T | undefined {
    const items = this.#items
    const first = items[0]
    const last = items.pop()
    if (first === undefined || last === undefined || items.length === 0) return first
    let at = 0
    for (;;) {
      const left = 2 * at + 1
      const one = items[left]
      const other = items[left + 1]
      if (!one) break
      const child = other && other.at < one.at ? left + 1 : left
      const below = child === left ? one : other
      if (!below || below.at >= last.at) break
      items[at] = below
      at = child
    }
    items[at] = last
    return first
  }
}
