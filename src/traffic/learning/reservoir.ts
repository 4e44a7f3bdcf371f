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
    /** How many there were. */
    seen: (): number => seen,
  }
}

/**
 * Evenly spaced quantiles of values, from the least on; none of no values. The last is not the greatest: on a
 * straight line to it, the highest part would have a far higher mean than its values, where one is far above the
 * others. It is where a straight line keeps that mean.
 */
export function quantiles(values: readonly number[], parts: number): number[] {
  const sorted = values.toSorted((one, other) => one - other)
  if (sorted.length === 0) return []
  const at = (place: number): number => {
    const below = sorted[Math.floor(place)] ?? 0
    const above = sorted[Math.ceil(place)] ?? below
    return below + (above - below) * (place % 1)
  }
  const last = sorted.length - 1
  const found = Array.from({ length: parts }, (_, part) => at((part / parts) * last))
  const highest = found.at(-1) ?? 0
  const from = ((parts - 1) / parts) * last
  let area = 0
  for (let place = from; place < last; ) {
    const next = Math.min(last, Math.floor(place) + 1)
    area += ((at(place) + at(next)) / 2) * (next - place)
    place = next
  }
  const mean = last > from ? area / (last - from) : highest
  return [...found, Math.max(highest, 2 * mean - highest)].map((value) => Math.round(value))
}
