/** Divides weights by their sum, in place, and returns them; where there are none, they stay. */
export function asShares(weights: Float64Array): Float64Array {
  let sum = 0
  for (let at = 0; at < weights.length; at++) sum += weights[at] ?? 0
  if (sum > 0) for (let at = 0; at < weights.length; at++) weights[at] = (weights[at] ?? 0) / sum
  return weights
}
