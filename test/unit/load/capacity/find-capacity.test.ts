import { describe, expect, it } from 'vitest'
import { capacityText } from '../../../../src/checks/load/capacity/capacity-text.ts'
import { findCapacity, type Tried } from '../../../../src/checks/load/capacity/find-capacity.ts'
import { judgeStep, limitsOf } from '../../../../src/checks/load/capacity/judge-step.ts'
import type { Buckets } from '../../../../src/checks/load/engine/histogram.ts'
import { loadOptions } from '../../../../src/checks/load/options.ts'
import { answeredIn } from '../load-recording.ts'

const limits = limitsOf(
  loadOptions.parse({ thresholds: ['p95 < 100ms', 'errors < 1%'] }).thresholds,
)
const timeoutMs = 10_000

/**
 * A server with one queue for which requests come as they like and take as long as they like (M/M/1): with r of
 * them and room for c a second, response times are exponential with a mean of 1 / (c - r).
 */
function queue(capacityPerS: number, tried: number[] = []) {
  return (perS: number): Promise<Tried> => {
    tried.push(perS)
    const n = 1000
    const meanMs = 1000 / (capacityPerS - perS)
    const times = Array.from({ length: n }, (_, i): Buckets[number] => [
      meanMs > 0 ? -meanMs * Math.log(1 - (i + 0.5) / n) : timeoutMs,
      1,
    ])
    return Promise.resolve(judgeStep(perS, answeredIn(times), limits, timeoutMs))
  }
}

/** p95 is ln(20) of the mean: within 100 ms as long as c - r is above 30. */
const kneeOf = (capacityPerS: number) => capacityPerS - Math.log(20) / 0.1

describe('the search for the capacity', () => {
  it.each([40, 75, 200, 333, 900])('finds the knee of a queue for %i a second', async (c) => {
    const {
      kneePerS = 0,
      endedBy,
      steps,
    } = await findCapacity({
      fromPerS: 20,
      mostPerS: 2000,
      tryRate: queue(c),
    })
    expect(endedBy).toBe('threshold')
    expect(kneePerS).toBeLessThanOrEqual(kneeOf(c))
    expect(kneePerS).toBeGreaterThan(kneeOf(c) / 1.05)
    expect(steps.length).toBeLessThanOrEqual(14)
    expect(steps.find(({ held }) => !held)?.why).toMatch(/^p95 < 100ms: p95 is /)
  })

  it('looks down when the first rate is too much', async () => {
    const tried: number[] = []
    const { kneePerS = 0 } = await findCapacity({
      fromPerS: 160,
      mostPerS: 1000,
      tryRate: queue(60, tried),
    })
    expect(tried.slice(0, 5)).toEqual([160, 160, 80, 40, 20])
    expect(kneePerS / kneeOf(60)).toBeCloseTo(1, 1)
  })

  it('takes no single stumble for a limit', async () => {
    let tries = 0
    const steady = queue(200)
    const { kneePerS = 0, steps } = await findCapacity({
      fromPerS: 20,
      mostPerS: 1000,
      tryRate: (perS) => (++tries === 2 ? queue(30)(perS) : steady(perS)),
    })
    expect(steps.slice(1, 3).map(({ perS, held }) => [perS, held])).toEqual([
      [40, false],
      [40, true],
    ])
    expect(kneePerS).toBeGreaterThan(kneeOf(200) / 1.05)
  })

  it('says "at least" at the ceiling, and where the generator gave up', async () => {
    const ceiling = { fromPerS: 20, mostPerS: 100, peakPerS: 40, tryRate: queue(1e6) }
    const found = await findCapacity(ceiling)
    expect(found).toMatchObject({ kneePerS: 100, endedBy: 'ceiling', headroom: 2.5 })
    expect(capacityText(found)).toBe('bears at least 100/s, 2.5 × the busiest minute of the log')
    const fast = queue(1e6)
    const weak = await findCapacity({
      fromPerS: 20,
      mostPerS: 1000,
      tryRate: (perS) => (perS > 100 ? Promise.resolve({ saturated: 'late' }) : fast(perS)),
    })
    expect(weak).toMatchObject({ kneePerS: 80, endedBy: 'generator' })
  })

  it('says so when nothing held', async () => {
    const found = await findCapacity({ fromPerS: 64, mostPerS: 1000, tryRate: queue(0.5) })
    expect(found.kneePerS).toBeUndefined()
    expect(capacityText(found)).toBe('bears less than 1/s')
    const none = await findCapacity({
      fromPerS: 64,
      mostPerS: 1000,
      tryRate: () => Promise.resolve({ saturated: 'late' }),
    })
    expect(none).toEqual({ endedBy: 'generator', why: 'late', steps: [] })
    expect(capacityText(none)).toBe('its capacity could not be found out')
  })
})

function step(times: Buckets, failed = 0) {
  return judgeStep(50, { ...answeredIn(times), failed }, limits, timeoutMs)
}

describe('a rate', () => {
  it('holds only when every limit does, with requests enough to say so', () => {
    expect(step([[20, 500]])).toEqual({ perS: 50, held: true, p95: 20, failed: 0, n: 500 })
    expect(step([[20, 500]], 5)).toMatchObject({ held: false, failed: 5 })
    expect(step([[120, 500]])).toMatchObject({ held: false, p95: 120 })
    expect(step([[20, 100]])).toMatchObject({
      held: false,
      why: 'p95 < 100ms: p95 cannot be told from 100 requests; it needs 200',
    })
  })

  it('is not held to limits of routes, of single stages, or of the rate itself', () => {
    const thresholds = ['route "GET /" p95 < 1s', 'p99 < 1s in spike', 'rate > 5/s', 'errors < 1%']
    const options = loadOptions.parse({ profile: 'spike', thresholds })
    expect(limitsOf(options.thresholds).map(({ text }) => text)).toEqual(['errors < 1%'])
  })
})
