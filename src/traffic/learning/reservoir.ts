import type { Random } from '../random.ts'

/** An even sample of a stream of numbers of unknown length: Vitter's algorithm R (TOMS 1985). */
export function reservoir(most: number, random: Random) {
  const kept: number[] = []
  let seen = 0
  return {
    add: (value: number): void => {
      seen++
      if (kept.length < most) {
        kept.push(value)
        return
      }
      const place = random.below(seen)
      if (place < most) kept[place] = value
    },
    values: (): readonly number[] => kept,
  }
}

/** Evenly spaced quantiles of values, from the least to the greatest; none of no values. */
export function quantiles(values: readonly number[], parts: number): number[] {
  const sorted = values.toSorted((one, other) => one - other)
  if (sorted.length === 0) return []
  return Array.from({ length: parts + 1 }, (_, part) => {
    const place = (part / parts) * (sorted.length - 1)
    const below = sorted[Math.floor(place)] ?? 0
    const above = sorted[Math.ceil(place)] ?? below
    return Math.round(below + (above - below) * (place % 1))
  })
}
