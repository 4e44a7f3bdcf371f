import { describe, expect, it } from 'vitest'
import { poolLengths } from '../../../src/traffic/learning/pool-lengths.ts'

type Weighted = readonly (readonly [length: number, weight: number])[]

const sessions = (lengths: Weighted) => lengths.reduce((sum, [, weight]) => sum + weight, 0)
const mean = (lengths: Weighted) =>
  lengths.reduce((sum, [length, weight]) => sum + length * weight, 0) / sessions(lengths)

describe('lengths of sessions', () => {
  const many: [number, number][] = [
    [1, 400],
    [2, 100],
  ]

  it('are told as they are where many have them', () => {
    expect(poolLengths(new Map([...many, [3, 60]]))).toEqual([...many, [3, 60]])
  })

  it.each([
    ['few of which are far longer', [10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 400]],
    ['most of which are the longest', [10, 390, 391, 392, 393, 394, 395, 396, 397, 398, 399, 400]],
    ['that are alike', Array.from({ length: 12 }, (_, place) => 100 + place)],
    ['that are the same', [70]],
  ])('keep their number and mean, %s', (_, long) => {
    const seen = new Map([...many, ...long.map((length): [number, number] => [length, 1])])
    const pooled = poolLengths(seen)
    expect(sessions(pooled)).toBeCloseTo(500 + long.length, 1)
    expect(mean(pooled)).toBeCloseTo(mean([...seen]), 2)
  })

  it('do not show which few were there', () => {
    const seen = new Map([
      ...many,
      ...[50, 60, 70, 80, 90, 100, 150, 200, 300, 900].map((length) => [length, 1] as const),
    ])
    const told = new Map(poolLengths(seen).filter(([length]) => length >= 50))
    expect(told.size).toBe(851)
    expect(Math.max(...told.values())).toBeLessThan(0.1)
  })
})
