import { describe, expect, it } from 'vitest'
import { blockMinima } from '../../../src/model/drift/block-minima.ts'
import { driftOf, growthOf } from '../../../src/model/drift/drift.ts'
import { mannKendall } from '../../../src/model/drift/mann-kendall.ts'
import { swingOf } from '../../../src/model/drift/swing.ts'
import { theilSen } from '../../../src/model/drift/theil-sen.ts'
import { type NoisyMemory, noisyMemory } from '../../fixtures/load/noisy-memory.ts'

function drift(memory: NoisyMemory) {
  return driftOf(noisyMemory(memory), { fromMs: 0, toMs: memory.minutes * 60_000 }, 1e6)
}

/** A value that never changes, every so many milliseconds. */
function every(ms: number, minutes: number) {
  return Array.from({ length: (minutes * 60_000) / ms }, (_, i) => ({ at: i * ms, value: 1 }))
}

/** The length and number of the blocks of a soak with a sample every so many milliseconds. */
function blocks(ms: number, minutes: number): [number, number] {
  const { blockMs, minima } = blockMinima(every(ms, minutes), 0, minutes * 60_000)
  return [blockMs, minima.length]
}

/** 300 MB and so many bytes more every 5 s, for 20 minutes. */
function line(slope: number) {
  return Array.from({ length: 240 }, (_, i) => ({ at: i * 5000, value: 300e6 + slope * i }))
}

/** In how many of 100 soaks growth is found. */
function found(memory: Omit<NoisyMemory, 'seed'>): number {
  const seeds = Array.from({ length: 100 }, (_, seed) => seed)
  return seeds.filter((seed) => drift({ ...memory, seed })?.grows).length
}

describe("Mann and Kendall's test", () => {
  it('gives the z-scores of the formula', () => {
    // S = 45 of 10 rising values, variance 10 · 9 · 25 / 18 = 125.
    expect(mannKendall([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])).toBeCloseTo(44 / Math.sqrt(125), 12)
    expect(mannKendall([4, 3, 2, 1])).toBeCloseTo(-5 / Math.sqrt((4 * 3 * 13) / 18), 12)
    // Ties of 2 and 3: 5 · 4 · 15 - 2 · 1 · 9 - 3 · 2 · 11.
    expect(mannKendall([1, 1, 2, 2, 2])).toBeCloseTo(5 / Math.sqrt(216 / 18), 12)
    expect([[], [1], [7, 7, 7]].map(mannKendall)).toEqual([0, 0, 0])
  })
})

describe('the median slope', () => {
  it('is bent by no outlier', () => {
    const points = [0, 10, 20, 30, 40, 50, 60].map((at) => ({ at, value: 3 * at + 1 }))
    expect(theilSen(points)).toBe(3)
    expect(theilSen(points.with(5, { at: 50, value: 1e9 }))).toBe(3)
    expect(theilSen([{ at: 1, value: 1 }])).toBeNaN()
  })
})

describe('the blocks of a soak', () => {
  it('are a fortieth of it, up to 30 s, and hold three samples', () => {
    expect(blocks(5000, 20)).toEqual([30_000, 24])
    expect(blocks(1000, 10)).toEqual([15_000, 24])
    expect(blocks(1000, 1)).toEqual([3000, 12])
    expect(blocks(5000, 1)).toEqual([15_000, 2])
    expect(blocks(30_000, 24 * 60)[1]).toBe(480)
  })

  it('leave out the warm-up, and where nothing was seen', () => {
    const seconds = [10, 39, 40, 41, 42, 80, 81, 82, 99]
    const points = seconds.map((second) => ({ at: second * 1000, value: second }))
    const { minima } = blockMinima(points, 0, 100_000)
    expect(minima.map(({ value }) => value)).toEqual([40, 80, 82, 99])
    expect(driftOf(points, { fromMs: 0, toMs: 100_000 }, 1)).toBeUndefined()
    expect(driftOf([], { fromMs: 0, toMs: 100_000 }, 1)).toBeUndefined()
  })
})

describe('a drift', () => {
  it('of 5 MB a minute is found in 20 minutes, and none where there is none', () => {
    expect(found({ minutes: 20, leakPerMin: 5e6 })).toBeGreaterThanOrEqual(99)
    expect(found({ minutes: 20 })).toBeLessThanOrEqual(1)
  })

  it('is found in a soak of a tenth of the length when everything is ten times as fast', () => {
    const fast = { minutes: 2, cycleS: 6, everyS: 1 }
    expect(found({ ...fast, leakPerMin: 50e6 })).toBeGreaterThanOrEqual(95)
    expect(found(fast)).toBeLessThanOrEqual(1)
  })

  it('as small as the run says is found nearly always', () => {
    const seeds = Array.from({ length: 100 }, (_, seed) => seed)
    const hits = seeds.filter((seed) => {
      const smallest = drift({ seed, minutes: 30 })?.smallest
      expect(smallest).toBeGreaterThan(0.5e6)
      expect(smallest).toBeLessThan(3e6)
      return drift({ seed, minutes: 30, leakPerMin: smallest ?? 0 })?.grows
    })
    expect(hits.length).toBeGreaterThanOrEqual(93)
  })

  it('tells how fast', () => {
    const slopes = Array.from({ length: 20 }, (_, seed) => {
      return drift({ seed, minutes: 30, leakPerMin: 5e6 })?.slope ?? 0
    })
    for (const slope of slopes) expect(slope / 5e6).toBeCloseTo(1, 0)
  })

  it('is nothing that shrinks, stays, or grows by too little to speak of', () => {
    const grows = (slope: number) =>
      driftOf(line(slope), { fromMs: 0, toMs: 1_200_000 }, 1e6)?.grows
    expect([-1e6, 0, 30_000, 50_000].map(grows)).toEqual([false, false, false, true])
    expect(driftOf(line(0), { fromMs: 0, toMs: 1_200_000 }, 1e6)).toMatchObject({ slope: 0, z: 0 })
  })
})

/** The swing of values a millisecond apart, and the falls from the fourth on. */
function swing(...values: number[]) {
  return swingOf(
    values.map((value, at) => ({ at, value })),
    3,
  )
}

/** 100 MB in which one tooth of 40 MB falls in two minutes, and what rises by so much a second. */
function tooth(rise: number) {
  return Array.from({ length: 120 }, (_, s) => ({
    at: s * 1000,
    value: 100e6 + (s < 40 ? s * 1e6 : 0) + rise * s,
  }))
}

describe('the swing of values', () => {
  it('is their deepest fall, and how often they fall by half as much', () => {
    expect(swing(1, 2, 3, 4)).toEqual({ height: 0, falls: 0 })
    expect(swing(5, 9, 2, 8, 3, 8, 7, 8)).toEqual({ height: 7, falls: 1 })
    expect(swing(0, 10, 0, 10, 0, 10, 0, 10)).toEqual({ height: 10, falls: 2 })
    expect(swing()).toEqual({ height: 0, falls: 0 })
  })

  it('is what a rise must be more than, where it was seen once', () => {
    const span = { fromMs: 0, toMs: 120_000 }
    const grows = [0.1e6, 0.3e6, 2e6].map((rise) => driftOf(tooth(rise), span, 1e6)?.grows)
    expect(grows).toEqual([false, false, true])
  })
})

describe('growth', () => {
  const span = { fromMs: 0, toMs: 100_000 }
  const how = (at: (s: number) => number) => {
    const points = Array.from({ length: 100 }, (_, s) => ({ at: s * 1000, value: at(s) }))
    const seen = driftOf(points, span, 1)
    return seen && growthOf(seen)
  }

  it('is steady, comes to rest or begins late', () => {
    expect(how((s) => 100 + s)).toBe('steady')
    expect(how((s) => 100 + Math.min(s, 65))).toBe('rests')
    expect(how((s) => 100 + Math.max(s, 75))).toBe('late')
    expect(how(() => 100)).toBe('none')
    expect(how((s) => 100 - s)).toBe('none')
  })
})
