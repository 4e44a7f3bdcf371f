import type { Capacity } from './capacity-facts.ts'

/** "bears 140/s, 3.5 × the busiest minute of the log". */
export function capacityText({ kneePerS, endedBy, headroom, steps }: Capacity): string {
  if (kneePerS === undefined) {
    const lowest = steps.at(-1)?.perS
    if (endedBy !== 'threshold' || lowest === undefined)
      return 'its capacity could not be found out'
    return `bears less than ${rounded(lowest)}/s`
  }
  const least = endedBy === 'threshold' ? '' : 'at least '
  const beyond =
    headroom === undefined ? '' : `, ${rounded(headroom)} × the busiest minute of the log`
  return `bears ${least}${rounded(kneePerS)}/s${beyond}`
}

function rounded(n: number): string {
  return Number(n.toPrecision(3)).toLocaleString('en')
}
