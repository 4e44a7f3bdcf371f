import { describe, expect, it } from 'vitest'
import { quantiles } from '../../../src/traffic/learning/reservoir.ts'

/** Of the straight lines between them. */
function meanOf(found: readonly number[]): number {
  const sum = found
    .slice(1)
    .reduce((all, value, place) => all + (value + (found[place] ?? 0)) / 2, 0)
  return sum / (found.length - 1)
}

describe('quantiles', () => {
  it('are evenly spaced', () => {
    const values = Array.from({ length: 101 }, (_, place) => 100 - place)
    expect(quantiles(values, 4)).toEqual([0, 25, 50, 75, 100])
    expect(quantiles([7], 3)).toEqual([7, 7, 7, 7])
    expect(quantiles([], 3)).toEqual([])
  })

  it('lie between few values', () => {
    expect(quantiles([0, 100], 4)).toEqual([0, 25, 50, 75, 100])
  })

  it('keep the mean though one value is far above the others', () => {
    const values = [...Array.from({ length: 1000 }, (_, place) => place), 100_000]
    const mean = values.reduce((all, value) => all + value, 0) / values.length
    expect(meanOf(quantiles(values, 60)) / mean).toBeGreaterThan(0.9)
    expect(meanOf(quantiles(values, 60)) / mean).toBeLessThan(1.1)
  })
})
