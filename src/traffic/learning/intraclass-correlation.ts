/**
 * How much alike the values of one group are, from 0 for no more than those of different groups to 1 for the
 * same: the intraclass correlation of a one-way analysis of variance with groups of unequal size (Donner, Int.
 * Stat. Rev. 54, 1986). Groups of one value tell nothing of it.
 */
export function intraclassCorrelation(groups: Iterable<readonly number[]>): number {
  const some = [...groups].filter(({ length }) => length > 1)
  const all = some.reduce((sum, { length }) => sum + length, 0)
  if (some.length < 2) return 0
  const mean = some.reduce((sum, values) => sum + total(values), 0) / all
  let between = 0
  let within = 0
  let squares = 0
  for (const values of some) {
    const own = total(values) / values.length
    between += values.length * (own - mean) ** 2
    squares += values.length ** 2
    for (const value of values) within += (value - own) ** 2
  }
  const meanBetween = between / (some.length - 1)
  const meanWithin = within / (all - some.length)
  const size = (all - squares / all) / (some.length - 1)
  const found = (meanBetween - meanWithin) / (meanBetween + (size - 1) * meanWithin)
  return Number.isNaN(found) ? 0 : Math.min(1, Math.max(0, found))
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0)
}

/** Where each value stands among all, from 0 to 1; those that are the same share a place. */
export function ranksOf(values: readonly number[]): number[] {
  const order = [...values.keys()].toSorted(
    (one, other) => (values[one] ?? 0) - (values[other] ?? 0),
  )
  const ranks: number[] = []
  for (let start = 0; start < order.length; ) {
    let end = start + 1
    while (end < order.length && values[order[end] ?? 0] === values[order[start] ?? 0]) end++
    for (const place of order.slice(start, end)) ranks[place] = (start + end) / 2 / order.length
    start = end
  }
  return ranks
}
