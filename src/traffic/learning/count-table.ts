const firstSlots = 1024
const clientsPerRow = 3

/** Counts by a number, with the first three clients of each, in a few bytes per row. */
export interface CountTable {
  /** Counts one; false when there is no room for another row. */
  add(key: number, client: number): boolean
  rows(): Generator<{ key: number; count: number; clients: number[] }>
}

/**
 * A hash table of at most so many rows in typed arrays: open addressing, linear probing. Keys are whole numbers
 * from 0 to 2^53 - 1.
 */
export function countTable(mostRows: number): CountTable {
  let slots = firstSlots
  let keys = new Float64Array(slots).fill(-1)
  let counts = new Uint32Array(slots)
  let clients = new Uint32Array(slots * clientsPerRow)
  let used = 0

  function slotOf(key: number): number {
    // Both halves of the key, mixed by Knuth's multiplicative hash.
    const high = Math.floor(key / 0x1_0000_0000)
    let slot = Math.imul((key >>> 0) ^ Math.imul(high, 0x9e3779b1), 0x85ebca6b) >>> 0
    slot = (slot ^ (slot >>> 15)) & (slots - 1)
    while (keys[slot] !== key && keys[slot] !== -1) slot = (slot + 1) & (slots - 1)
    return slot
  }

  function grow(): void {
    const old = { keys, counts, clients }
    slots *= 2
    keys = new Float64Array(slots).fill(-1)
    counts = new Uint32Array(slots)
    clients = new Uint32Array(slots * clientsPerRow)
    for (const [from, key] of old.keys.entries()) {
      if (key === -1) continue
      const to = slotOf(key)
      keys[to] = key
      counts[to] = old.counts[from] ?? 0
      const row = from * clientsPerRow
      clients.set(old.clients.subarray(row, row + clientsPerRow), to * clientsPerRow)
    }
  }

  function note(slot: number, client: number): void {
    // 0 is an empty place.
    const value = client >>> 0 || 1
    for (let place = slot * clientsPerRow; place < (slot + 1) * clientsPerRow; place++) {
      if (clients[place] === value) return
      if (clients[place] !== 0) continue
      clients[place] = value
      return
    }
  }

  return {
    add: (key, client) => {
      if (used * 2 >= slots && slots < mostRows * 2) grow()
      const slot = slotOf(key)
      if (keys[slot] === -1) {
        if (used >= mostRows) return false
        keys[slot] = key
        used++
      }
      counts[slot] = (counts[slot] ?? 0) + 1
      note(slot, client)
      return true
    },
    *rows() {
      for (const [slot, key] of keys.entries()) {
        if (key === -1) continue
        const row = clients.subarray(slot * clientsPerRow, (slot + 1) * clientsPerRow)
        yield { key, count: counts[slot] ?? 0, clients: [...row].filter((client) => client !== 0) }
      }
    },
  }
}
