/**
 * How sure it is that values in the order of time rise: the z-score of Mann and Kendall's test, positive for a
 * rise, with the correction for ties (M. G. Kendall, Rank Correlation Methods, 1975). Asks of every pair only
 * whether the later one is higher, so that no outlier decides. 0 without a trend, and for fewer than two values.
 */
export function mannKendall(values: readonly number[]): number {
  const n = values.length
  let score = 0
  for (const [index, value] of values.entries()) {
    for (let later = index + 1; later < n; later++) score += Math.sign((values[later] ?? 0) - value)
  }
  const variance = (pairs(n) - tied(values)) / 18
  if (variance <= 0 || score === 0) return 0
  return (score - Math.sign(score)) / Math.sqrt(variance)
}

function tied(values: readonly number[]): number {
  const counts = new Map<number, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts.values()].reduce((sum, n) => sum + pairs(n), 0)
}

function pairs(n: number): number {
  return n * (n - 1) * (2 * n + 5)
}
