/**
 * An endless order of entries in which each comes as often as its weight says and as evenly spread as possible:
 * weights 2 and 1 give 0 1 0, 0 1 0, … (smooth weighted round-robin, as nginx picks upstreams). Returns indices.
 */
export function weightedOrder(weights: readonly number[]): () => number {
  const credits = new Float64Array(weights.length)
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  return () => {
    let chosen = 0
    for (let index = 0; index < weights.length; index++) {
      credits[index] = (credits[index] ?? 0) + (weights[index] ?? 0)
      if ((credits[index] ?? 0) > (credits[chosen] ?? 0)) chosen = index
    }
    credits[chosen] = (credits[chosen] ?? 0) - total
    return chosen
  }
}
