import { describe, expect, it } from 'vitest'
import { underwayAtStart } from '../../../src/traffic/learning/underway-at-start.ts'
import { seededRandom } from '../../../src/traffic/random.ts'

const runningS = 6 * 3600

/** When sessions of listeners first show who ask every ten seconds for 20 minutes, cut out of a longer log. */
function firstShown(fromS: number): [offsetS: number, count: number][] {
  const random = seededRandom('listeners')
  const counts = new Map<number, number>()
  for (let cameS = fromS; cameS < runningS; cameS -= Math.log(1 - random.next()) * 60) {
    const missed = Math.max(0, Math.ceil(-cameS / 10))
    if (missed > 120) continue
    const second = Math.floor(cameS + missed * 10)
    counts.set(second, (counts.get(second) ?? 0) + 1)
  }
  return [...counts].map(([second, count]) => [second + 0.5, count])
}

const gapsLonger = (seconds: number) => (seconds < 10 ? 120 : 0)
const begins = 1

describe('who was on the site already when the log began', () => {
  it('is told from those who came then', () => {
    const offsets = firstShown(-3 * 3600)
    const { visitors, chance } = underwayAtStart({ offsets, begins, runningS, gapsLonger })
    // One comes a minute and stays for twenty.
    expect(visitors).toBeGreaterThan(12)
    expect(visitors).toBeLessThan(30)
    expect(chance(3)).toBeGreaterThan(0.97)
    expect(chance(12)).toBe(0)
    expect(chance(Infinity)).toBe(0)
  })

  it('is nobody where a site is new, or a visitor may have come early by chance', () => {
    const offsets = firstShown(0)
    for (const some of [offsets, [...offsets, [2.5, 1] as const], []]) {
      const { visitors } = underwayAtStart({ offsets: some, begins, runningS, gapsLonger })
      expect(visitors).toBe(0)
    }
  })

  it('is nobody where the log is too short to tell', () => {
    const offsets = [[0.5, 9]] as const
    expect(underwayAtStart({ offsets, begins, runningS: 8, gapsLonger }).visitors).toBe(0)
  })
})
