const leastOdds = 1e-8
const mostOdds = 1e8

/**
 * How often visitors do something, by one thing about the state they are in: by their place, or by how many assets they
 * have fetched. Two such margins together make the odds of a state.
 */
export interface Margin {
  /** By state. */
  keys: Int32Array
  /** By key: how large a part of the visitors is to do it. Those not among them stay as they are. */
  wanted: Map<number, number>
  /** By key. */
  odds: Float64Array
}

/** How many do it and how many are there, by state, for each session. */
export interface Flow {
  doing: Float64Array
  there: Float64Array
}

/**
 * Wants a share of those with a key, and begins with these odds. Where nobody or everybody was seen to do it, the odds
 * stay as they are.
 */
export function want(
  { wanted, odds }: Margin,
  { key, share, start }: { key: number; share: number; start: number },
): void {
  odds[key] = start
  if (share > 0 && share < 1) wanted.set(key, share)
}

/** Corrects the odds by what comes of them; returns how many for each session do it where others were seen to. */
export function correct({ keys, wanted, odds }: Margin, { doing, there }: Flow): number {
  const found = sumsBy(keys, doing, odds.length)
  const all = sumsBy(keys, there, odds.length)
  let off = 0
  for (const [key, share] of wanted) {
    const now = found[key] ?? 0
    const visitors = all[key] ?? 0
    if (visitors === 0) continue
    off += Math.abs(now - visitors * share)
    odds[key] = clamp((odds[key] ?? 1) * (asOdds(share) / asOdds(now / visitors)))
  }
  return off
}

/** Where only ratios of odds mean anything: in the mean over all who do it, they become 1. */
export function level({ keys, wanted, odds }: Margin, { doing }: Flow): void {
  const found = sumsBy(keys, doing, odds.length)
  let logs = 0
  let all = 0
  for (const key of wanted.keys()) {
    logs += (found[key] ?? 0) * Math.log(odds[key] ?? 1)
    all += found[key] ?? 0
  }
  const mean = all > 0 ? Math.exp(logs / all) : 1
  for (const key of wanted.keys()) odds[key] = clamp((odds[key] ?? 1) / mean)
}

function sumsBy(keys: Int32Array, values: Float64Array, size: number): Float64Array {
  const sums = new Float64Array(size)
  for (let state = 0; state < keys.length; state++) {
    const key = keys[state] ?? 0
    sums[key] = (sums[key] ?? 0) + (values[state] ?? 0)
  }
  return sums
}

function asOdds(share: number): number {
  return clamp(share / (1 - share))
}

function clamp(odds: number): number {
  return Math.min(mostOdds, Math.max(leastOdds, odds))
}
