import { hash } from 'node:crypto'

/** Numbers that look like chance and are the same for the same seed, on every machine. */
export interface Random {
  /** From 0 to 1, without 1. */
  next(): number
  /** A whole number from 0 to n - 1. */
  below(n: number): number
  /**
   * A generator of its own for a part of the work: it depends on the seed and the label alone, not on how many
   * numbers were taken before.
   */
  fork(label: string | number): Random
}

/**
 * sfc32 of Chris Doty-Humphrey's PractRand (public domain): 128 bits of state, and a period of at least 2^32.
 * The state comes from the SHA-256 of the seed, so that seeds which are near each other share nothing.
 */
export function seededRandom(seed: string | number): Random {
  const words = hash('sha256', String(seed), 'buffer')
  let a = words.readInt32LE(0)
  let b = words.readInt32LE(4)
  let c = words.readInt32LE(8)
  let counter = 1
  const next = (): number => {
    const mixed = (((a + b) | 0) + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (((c << 21) | (c >>> 11)) + mixed) | 0
    return (mixed >>> 0) / 0x1_0000_0000
  }
  return {
    next,
    below: (n) => Math.floor(next() * n),
    fork: (label) => seededRandom(`${seed}/${label}`),
  }
}
