/** How often a change is seen where there is none. */
const falseAlarm = 0.05

/**
 * Ends (exclusive) of the blocks within which the rate of events does not change: the optimal segmentation of
 * Scargle et al. (ApJ 764:167, 2013) for counts in equal bins, with their prior for the number of blocks
 * (eq. 21) for so many events in all. What chance alone explains is no change.
 */
export function bayesianBlocks(counts: ArrayLike<number>, events: number): number[] {
  const sums = new Float64Array(counts.length + 1)
  for (let bin = 0; bin < counts.length; bin++)
    sums[bin + 1] = (sums[bin] ?? 0) + (counts[bin] ?? 0)
  if ((sums[counts.length] ?? 0) === 0) return [counts.length]
  const price = 4 - Math.log(73.53 * falseAlarm * events ** -0.478)
  const best = new Float64Array(counts.length + 1)
  const begun = new Uint32Array(counts.length + 1)
  const fitness = new Float64Array(counts.length + 1)
  let starts: number[] = []
  for (let end = 1; end <= counts.length; end++) {
    let highest = -Infinity
    starts.push(end - 1)
    for (const start of starts) {
      const within = (sums[end] ?? 0) - (sums[start] ?? 0)
      const likelihood = within === 0 ? 0 : within * Math.log(within / (end - start))
      const own = (best[start] ?? 0) + likelihood
      fitness[start] = own
      if (own - price <= highest) continue
      highest = own - price
      begun[end] = start
    }
    best[end] = highest
    // A block from here on is better than one from there on, whatever comes: PELT of Killick et al. (JASA 2012).
    starts = starts.filter((start) => (fitness[start] ?? 0) > highest)
  }
  const ends: number[] = []
  for (let end = counts.length; end > 0; end = begun[end] ?? 0) ends.push(end)
  return ends.toReversed()
}
