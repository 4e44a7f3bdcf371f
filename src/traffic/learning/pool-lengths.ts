/** What so few of the longest sessions did is told in stretches of at least so many of them. */
const fewestLeft = 50
const fewestAlike = 10

/**
 * Counts of sessions by length. The longest sessions are told together: within a stretch of lengths that holds
 * enough of them, frequencies lie on a straight line that keeps their mean. Nobody is to be known by how much he
 * asked for, and chance makes no rule.
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
    if (alike < left && (alike < fewestAlike || left - alike < fewestAlike)) continue
    pooled.push(...straight(from, length, alike, requests / alike))
    left -= alike
    from = undefined
    alike = 0
    requests = 0
  }
  return pooled
}

/** So many sessions over lengths with this mean. */
function straight(from: number, to: number, count: number, mean: number): [number, number][] {
  const lengths = to - from + 1
  const middle = (from + to) / 2
  // n whole numbers in a row have the variance (n² - 1) / 12.
  const slope = lengths === 1 ? 0 : (mean - middle) / ((lengths ** 2 - 1) / 12)
  const steepest = lengths === 1 ? 0 : 2 / (lengths - 1)
  const tilt = Math.min(steepest, Math.max(-steepest, slope))
  return Array.from({ length: lengths }, (_, place): [number, number] => {
    const length = from + place
    return [length, Number(((count / lengths) * (1 + tilt * (length - middle))).toPrecision(4))]
  }).filter(([, weight]) => weight > 0)
}
