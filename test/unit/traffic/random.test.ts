import { describe, expect, it } from 'vitest'
import { seededRandom } from '../../../src/traffic/random.ts'

const first = (seed: string | number, n = 5) => {
  const random = seededRandom(seed)
  return Array.from({ length: n }, () => random.next())
}

describe('a seeded random generator', () => {
  it('gives the same numbers for the same seed, on every machine', () => {
    expect(first(1)).toEqual(first(1))
    expect(first(1, 2)).toEqual([0.33469745027832687, 0.6408779276534915])
  })

  it('gives other numbers for other seeds, however near', () => {
    expect(new Set([1, 2, '1 ', '1/1', 'a'].map((seed) => first(seed).join())).size).toBe(5)
  })

  it('forks by label alone, however many numbers were taken before', () => {
    const fresh = seededRandom(7)
    const used = seededRandom(7)
    for (let i = 0; i < 100; i++) used.next()
    expect(used.fork('gaps').next()).toBe(fresh.fork('gaps').next())
    expect(fresh.fork('gaps').next()).not.toBe(fresh.fork('paths').next())
    expect(fresh.fork('a').fork('b').next()).not.toBe(fresh.fork('b').fork('a').next())
  })

  it('is even: mean, variance and every sixteenth as chance would have them', () => {
    const numbers = first('even', 160_000)
    const mean = numbers.reduce((sum, number) => sum + number, 0) / numbers.length
    const variance = numbers.reduce((sum, number) => sum + (number - mean) ** 2, 0) / numbers.length
    expect(mean).toBeCloseTo(1 / 2, 2)
    expect(variance).toBeCloseTo(1 / 12, 2)
    const bins = Array.from({ length: 16 }, () => 0)
    const random = seededRandom('below')
    for (let i = 0; i < 160_000; i++) {
      const bin = random.below(16)
      bins[bin] = (bins[bin] ?? 0) + 1
    }
    // 10,000 each, with a standard deviation of 97.
    for (const bin of bins) expect(Math.abs(bin - 10_000)).toBeLessThan(500)
  })
})
