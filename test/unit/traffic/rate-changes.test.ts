import { describe, expect, it } from 'vitest'
import { rateChanges } from '../../../src/traffic/learning/rate-changes.ts'
import { seededRandom } from '../../../src/traffic/random.ts'

/** Counts of events in so many bins that come by chance, as many as `mean` says of a bin. */
function countsOf(bins: number, mean: (bin: number) => number, seed = 'changes'): Uint32Array {
  const random = seededRandom(seed)
  return Uint32Array.from({ length: bins }, (_, bin) => {
    let count = -1
    for (let left = 1, least = Math.exp(-mean(bin)); left > least; count++) left *= random.next()
    return Math.max(0, count)
  })
}

const isCrowd = (second: number) => second >= 400_000 && second < 400_060

describe('changes of a rate', () => {
  it('are none where chance explains all', () => {
    for (let seed = 0; seed < 10; seed++) {
      expect(rateChanges(countsOf(50_000, () => 0.05, `even ${seed}`))).toEqual([50_000])
    }
  })

  it('are found within minutes in a week', () => {
    const week = 7 * 86_400
    const counts = countsOf(week, (second) => (second < 300_000 ? 0.02 : 0.06))
    const found = rateChanges(counts)
    expect(found.some((change) => Math.abs(change - 300_000) < 600)).toBe(true)
    expect(found.length).toBeLessThan(5)
  })

  it('are found where a crowd comes for a minute in a week', () => {
    const week = 7 * 86_400
    const found = rateChanges(countsOf(week, (second) => (isCrowd(second) ? 3 : 0.02)))
    expect(found.length).toBeLessThan(8)
    expect(found.some((change) => Math.abs(change - 400_000) <= 2)).toBe(true)
    expect(found.some((change) => Math.abs(change - 400_060) <= 2)).toBe(true)
  })

  it('rise from one end to the other', () => {
    const found = rateChanges(countsOf(90_000, (bin) => (bin % 3000 < 200 ? 2 : 0.05)))
    expect(found).toEqual([...new Set(found)].toSorted((one, other) => one - other))
    expect(found.at(-1)).toBe(90_000)
    expect(found.length).toBeGreaterThan(50)
  })

  it('are none of nothing', () => {
    expect(rateChanges(new Uint32Array(5000))).toEqual([5000])
    expect(rateChanges(new Uint32Array(1))).toEqual([1])
  })
})
