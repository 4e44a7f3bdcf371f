/** How often each thing came. */
export type Tally = Map<number, number>

export function count(tally: Tally, key: number, times = 1): void {
  tally.set(key, (tally.get(key) ?? 0) + times)
}

/** Jensen-Shannon divergence of two tallies in bits: 0 for equal shares, 1 for nothing in common. */
export function divergence(one: Tally, other: Tally): number {
  const sums = [sum(one), sum(other)] as const
  let bits = 0
  for (const key of new Set([...one.keys(), ...other.keys()])) {
    const p = (one.get(key) ?? 0) / sums[0]
    const q = (other.get(key) ?? 0) / sums[1]
    const middle = (p + q) / 2
    if (p > 0) bits += (p * Math.log2(p / middle)) / 2
    if (q > 0) bits += (q * Math.log2(q / middle)) / 2
  }
  return bits
}

/** Kolmogorov-Smirnov distance of two tallies of numbers: the most that their cumulated shares differ by. */
export function distance(one: Tally, other: Tally): number {
  const sums = [sum(one), sum(other)] as const
  let ahead = 0
  let most = 0
  for (const key of [...new Set([...one.keys(), ...other.keys()])].toSorted((a, b) => a - b)) {
    ahead += (one.get(key) ?? 0) / sums[0] - (other.get(key) ?? 0) / sums[1]
    most = Math.max(most, Math.abs(ahead))
  }
  return most
}

function sum(tally: Tally): number {
  let all = 0
  for (const times of tally.values()) all += times
  return all
}
