import type { Random } from '../random.ts'

/** A number of the standard normal distribution: the method of Box and Muller (1958). */
export function normal(random: Random): number {
  const radius = Math.sqrt(-2 * Math.log(1 - random.next()))
  return radius * Math.cos(2 * Math.PI * random.next())
}

/** The share of the standard normal distribution below: Abramowitz and Stegun 26.2.17, right to 1e-7. */
export function shareBelow(value: number): number {
  const t = 1 / (1 + 0.2316419 * Math.abs(value))
  const series =
    t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))))
  const above = (Math.exp((-value * value) / 2) / Math.sqrt(2 * Math.PI)) * series
  return value < 0 ? above : 1 - above
}
