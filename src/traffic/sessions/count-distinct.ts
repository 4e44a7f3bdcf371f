const bits = 2 ** 20

/**
 * About how many different numbers of 32 even bits were added: linear counting (Whang et al., TODS 1990), right
 * to the per mille up to a million and a few, in 128 KiB.
 */
export function countDistinct() {
  const map = new Uint8Array(bits / 8)
  let unset = bits
  return {
    add: (value: number): void => {
      const bit = value % bits
      const mask = 1 << (bit & 7)
      const byte = map[bit >> 3] ?? 0
      if ((byte & mask) !== 0) return
      map[bit >> 3] = byte | mask
      unset--
    },
    count: (): number => Math.round(-bits * Math.log(Math.max(1, unset) / bits)),
  }
}
