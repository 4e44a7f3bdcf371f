/** How often a change is seen where there is none. */
const falseAlarm = 0.05

/**
 * Ends (exclusive) of the blocks within which the rate of events does not change: the optimal segmentation of
 * Scargle et al. (ApJ 764:167, 2013) for counts in equal bins, with their prior for the number of blocks
 * (eq. 21). What chance alone explains is no change.
 */
export function bayesianBlocks(counts: ArrayLike<number>): number[] {
  const sums = new Float64Array(counts.length + 1)
  for (let bin = 0; bin < counts.length; bin++)
    sums[bin + 1] = (sums[bin] ?? 0) + (counts[bin] ?? 0)
  const events = sums[counts.length] ?? 0
  if (events === 0) return [counts.length]
  const price = 4 - Math.log(73.53 * falseAlarm * events ** -0.478)
  const best = new Float64Array(counts.length + 1)
  const begun = new Uint32Array(counts.length + 1)
  for (let end = 1; end <= counts.length; end++) {
    let highest = -Infinity
    for (let start = 0; start < end; start++) {
      const within = (sums[end] ?? 0) - (sums[start] ?? 0)
      const likelihood = within === 0 ? 0 : within * Math.log(within / (end - start))
      const fitness = (best[start] ?? 0) + likelihood - price
      if (fitness <= highest) continue
      highest = fitness
      begun[end] = start
    }
    best[end] = highest
  }
  const ends: number[] = []
  for (let end = counts.length; end > 0; end = begun[end] ?? 0) ends.push(end)
  return ends.toReversed()
}
