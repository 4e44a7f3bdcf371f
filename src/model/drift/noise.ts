/** A leak does not grow in a straight line, and what strays from one for a while makes neighbours alike, too. */
const mostCorrelation = 0.5

/** The standard deviation of what is left of n points around a line. */
export function deviation(rest: readonly number[]): number {
  const mean = sum(rest) / rest.length
  return Math.sqrt(sum(rest.map((value) => (value - mean) ** 2)) / (rest.length - 2))
}

/**
 * By how much the variance of a trend is larger when neighbours are alike, as in the rising tooth of a garbage
 * collector: (1 + r) / (1 - r) for a correlation r from one value to the next (G. V. Bayley and J. M. Hammersley,
 * 1946), of which at most a half is believed. Of few values r comes out too low by about (1 + 4 r) / n, which is made
 * up for.
 */
export function varianceInflation(rest: readonly number[]): number {
  const n = rest.length
  const mean = sum(rest) / n
  const own = sum(rest.map((value) => (value - mean) ** 2))
  if (own === 0) return 1
  const next = sum(rest.slice(1).map((value, at) => (value - mean) * ((rest[at] ?? 0) - mean)))
  const r = Math.min(mostCorrelation, Math.max(0, (n * (next / own) + 1) / (n - 4)))
  return (1 + r) / (1 - r)
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
