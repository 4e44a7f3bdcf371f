/**
 * Sessions by the length they would have had, where of some only is known that they were longer: the estimator of
 * Kaplan and Meier (JASA 53, 1958). Of the longest is taken that they ended (Efron 1967). As many as were seen;
 * they may be fractions.
 */
export function wholeLengths(
  ended: ReadonlyMap<number, number>,
  wentOn: ReadonlyMap<number, number>,
): Map<number, number> {
  let atRisk = sum(ended) + sum(wentOn)
  if (sum(wentOn) === 0) return new Map(ended)
  const all = atRisk
  const whole = new Map<number, number>()
  let left = 1
  const lengths = [...new Set([...ended.keys(), ...wentOn.keys()])].toSorted((a, b) => a - b)
  const longest = lengths.at(-1)
  for (const length of lengths) {
    const here = ended.get(length) ?? 0
    const share = length === longest ? left : left * Math.min(1, here / atRisk)
    if (share > 0) whole.set(length, all * share)
    left -= share
    atRisk -= here + (wentOn.get(length) ?? 0)
  }
  return whole
}

function sum(counts: ReadonlyMap<number, number>): number {
  let all = 0
  for (const count of counts.values()) all += count
  return all
}
