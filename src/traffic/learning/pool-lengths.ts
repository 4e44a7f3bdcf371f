/** What so few of the longest sessions did is told in stretches of at least so many of them. */
const fewestLeft = 50
const fewestAlike = 10
/** By so many times, as a power of e, one length may come more often than the next. */
const steepest = 20
const leastWeight = 1e-9

/**
 * Counts of sessions by length. The longest sessions are told together: within a stretch of lengths that holds
 * enough of them, only their mean is kept. Nobody is to be known by how much he asked for, and chance makes no
 * rule.
 */
export function poolLengths(
  lengths: ReadonlyMap<number, number>,
): [length: number, weight: number][] {
  const sorted = [...lengths].toSorted(([one], [other]) => one - other)
  const pooled: [number, number][] = []
  let left = sorted.reduce((sum, [, count]) => sum + count, 0)
  let from: number | undefined
  let alike = 0
  let requests = 0
  const longest = sorted.at(-1)?.[0]
  for (const [length, count] of sorted) {
    if (left >= fewestLeft) {
      pooled.push([length, count])
      left -= count
      continue
    }
    from ??= length
    alike += count
    requests += length * count
    // A rest that is too few for a stretch of its own is part of the last one.
    const isTooFew = alike < fewestAlike || left - alike < fewestAlike
    if (isTooFew && length !== longest) continue
    pooled.push(...spread(from, length, alike, requests / alike))
    left -= alike
    from = undefined
    alike = 0
    requests = 0
  }
  return pooled
}

/**
 * So many sessions over lengths with this mean: the distribution of most entropy, in which each length comes the
 * same number of times as often as the one before.
 */
function spread(from: number, to: number, count: number, mean: number): [number, number][] {
  const places = Array.from({ length: to - from + 1 }, (_, place) => place)
  const sharesAt = (slope: number): number[] => {
    // Seen from its highest end, no share is too large to be a number.
    const shares = places.map((place) => Math.exp(slope * (slope > 0 ? place + from - to : place)))
    const sum = shares.reduce((all, share) => all + share, 0)
    return shares.map((share) => share / sum)
  }
  let [low, high] = [-steepest, steepest]
  for (let round = 0; round < 50; round++) {
    const middle = (low + high) / 2
    const found = sharesAt(middle).reduce((sum, share, place) => sum + share * place, from)
    if (found < mean) low = middle
    else high = middle
  }
  return sharesAt((low + high) / 2).flatMap((share, place): [number, number][] => {
    const weight = Number((count * share).toPrecision(4))
    return weight > leastWeight ? [[from + place, weight]] : []
  })
}
