import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Histogram, percentile } from '../../src/checks/load/engine/histogram.ts'
import { weightedOrder } from '../../src/traffic/plan/weighted-order.ts'
import type { LoadFacts } from '../../src/checks/load/facts.ts'
import { judgeLoad } from '../../src/checks/load/judge.ts'
import { loadOptions } from '../../src/checks/load/options.ts'
import { parsePaths, requestTarget } from '../../src/checks/load/paths.ts'
import { Finding } from '../../src/model/result.ts'
import { answeredIn, recording } from '../unit/load/load-recording.ts'

const ms = fc.double({ min: 0, max: 20_000, noNaN: true })
const badness = ['info', 'warning', 'error']
const thresholds = fc.constantFrom(
  'response p50 < 100ms',
  'response p95 <= 1s',
  'service p90 < 20ms',
  'service p80 < 5s',
  'errors < 1%',
  'errors <= 30%',
)

function bucketsOf(times: readonly number[]): ReturnType<Histogram['buckets']> {
  const histogram = new Histogram()
  for (const time of times) histogram.add(time)
  return histogram.buckets()
}

/** Facts of a load with these times and this many requests that were reset. */
function factsOf(times: readonly number[], resets: number): Partial<LoadFacts> {
  const answered = answeredIn(bucketsOf(times))
  const fired = answered.fired + resets
  const total = { ...answered, fired, failed: resets, errors: { reset: resets } }
  return { total, routes: { 'GET /': total } }
}

function badnessOf(changed: Partial<LoadFacts>, limits: string[]): number {
  const findings = judgeLoad(recording(changed), loadOptions.parse({ thresholds: limits }))
  return Math.max(-1, ...findings.map((found) => badness.indexOf(Finding.parse(found).severity)))
}

describe('a percentile of the histogram', () => {
  it('is the exact one within the resolution', () => {
    const inputs = [fc.array(ms, { minLength: 1 }), fc.integer({ min: 1, max: 100 })] as const
    fc.assert(
      fc.property(...inputs, (times, percent) => {
        const sorted = times.toSorted((a, b) => a - b)
        const exact = sorted[Math.ceil((times.length * percent) / 100 - 1e-9) - 1] ?? Number.NaN
        const seen = percentile(bucketsOf(times), percent) ?? Number.NaN
        expect(Math.abs(seen - exact)).toBeLessThanOrEqual(Math.max(0.05, exact * 0.005) + 1e-9)
      }),
    )
  })
})

describe('the order of paths', () => {
  it('gives each path its share, and never strays far from it', () => {
    const weights = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 8 })
    fc.assert(
      fc.property(weights, (given) => {
        const total = given.reduce((sum, weight) => sum + weight, 0)
        const next = weightedOrder(given)
        const counts = given.map(() => 0)
        for (let turn = 1; turn <= total; turn++) {
          const path = next()
          counts[path] = (counts[path] ?? 0) + 1
          const share = (turn * (given[path] ?? 0)) / total
          expect(Math.abs((counts[path] ?? 0) - share)).toBeLessThan(given.length)
        }
        expect(counts).toEqual(given)
      }),
    )
  })
})

describe('the judgement of a load', () => {
  const run = {
    times: fc.array(ms, { minLength: 1, maxLength: 300 }),
    resets: fc.nat(100),
    limits: fc.array(thresholds, { maxLength: 4 }),
  }

  it('is not improved by one more threshold', () => {
    fc.assert(
      fc.property(run.times, run.resets, run.limits, thresholds, (times, resets, limits, more) => {
        const facts = factsOf(times, resets)
        // The first one that limits errors takes the place of the default: state the laxest before.
        const stated = ['errors <= 30%', ...limits]
        expect(badnessOf(facts, [...stated, more])).toBeGreaterThanOrEqual(badnessOf(facts, stated))
      }),
    )
  })

  it('is not improved by a slower site, nor by one more error', () => {
    const slower = fc.double({ min: 1, max: 10, noNaN: true })
    fc.assert(
      fc.property(run.times, run.resets, run.limits, slower, (times, resets, limits, factor) => {
        const before = badnessOf(factsOf(times, resets), limits)
        const slow = times.map((time) => time * factor)
        expect(badnessOf(factsOf(slow, resets), limits)).toBeGreaterThanOrEqual(before)
        // The answer that was lost instead was the fastest: fast failures must not flatter.
        const rest = times.toSorted((a, b) => a - b).slice(1)
        expect(badnessOf(factsOf(rest, resets + 1), limits)).toBeGreaterThanOrEqual(before)
      }),
    )
  })
})

describe('a path', () => {
  it('never leads off the host or out of the request line', () => {
    const text = fc.oneof(
      fc.webPath(),
      fc.string(),
      fc.string().map((rest) => `/${rest}`),
    )
    fc.assert(
      fc.property(text, (path) => {
        if (parsePaths([path]).problems.length > 0) return
        expect(new URL(path, 'http://site.test').host).toBe('site.test')
        expect(requestTarget(path)).toMatch(/^\/[!-~]*$/)
      }),
    )
  })
})
