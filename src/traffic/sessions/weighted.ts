import type { Random } from '../random.ts'

/** Draws one of the values, each as often as its weight says; undefined when there is none of any weight. */
export function weighted<T>(
  entries: readonly (readonly [value: T, weight: number])[],
): (random: Random) => T | undefined {
  const sums = new Float64Array(entries.length)
  let sum = 0
  for (const [index, [, weight]] of entries.entries()) {
    sum += weight
    sums[index] = sum
  }
  return (random) => {
    const wanted = random.next() * sum
    let low = 0
    let high = entries.length - 1
    while (low < high) {
      const middle = (low + high) >> 1
      if ((sums[middle] ?? 0) > wanted) high = middle
      else low = middle + 1
    }
    return sum > 0 ? entries[low]?.[0] : undefined
  }
}
