/** The smallest hashes of the text's shingles, sorted: all of them when there are few. */
export type TextSketch = Uint32Array

const size = 64

/** The sketch of a set of shingles: https://doi.org/10.1145/276698.276781 (bottom-k of a random order). */
export function sketchOf(shingles: ReadonlySet<number>): TextSketch {
  return Uint32Array.from(shingles).toSorted().slice(0, size)
}

/** An estimate of the share of shingles that two texts have in common, from 0 to 1. */
export function similarity(one: TextSketch, other: TextSketch): number {
  if (one.length === 0 || other.length === 0) return one.length === other.length ? 1 : 0
  let left = 0
  let right = 0
  let common = 0
  let seen = 0
  while (seen < size && (left < one.length || right < other.length)) {
    const a = one[left] ?? Infinity
    const b = other[right] ?? Infinity
    if (a === b) common++
    if (a <= b) left++
    if (b <= a) right++
    seen++
  }
  return common / seen
}
