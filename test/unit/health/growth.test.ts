import { describe, expect, it } from 'vitest'
import { see } from '../../../src/checks/health/kinds/process/see.ts'
import { judge } from '../../../src/checks/health/kinds/process/judge.ts'
import type { ProcessAsked } from '../../../src/checks/health/kinds/process/asked.ts'
import type { Verdict } from '../../../src/checks/health/kind.ts'
import { readAssertion } from '../../../src/checks/health/read-assertion.ts'
import type { Sample } from '../../../src/model/sample.ts'
import { noisyMemory } from '../../fixtures/load/noisy-memory.ts'

const began = 1_800_000_000_000

/** What a line says of a load of so many seconds, at 25 requests a second, with these samples. */
function verdict(line: string, samples: readonly Sample[], seconds: number): Verdict {
  const asked = readAssertion(line).asked as Exclude<ProcessAsked, { what: 'restarts' }>
  const toMs = began + seconds * 1000
  const load = { stage: 'steady', fromMs: began, toMs, answered: 25 * seconds }
  return judge(asked, [{ at: 0, ...see(asked, samples, load) }])[0]
}

/** A sample a second of so much memory. */
function memory(seconds: number, at: (second: number) => number): Sample[] {
  return Array.from({ length: seconds }, (_, second) => ({
    at: began + second * 1000,
    rssBytes: at(second),
    fds: Math.round(at(second) / 1e6),
    restarts: 0,
  }))
}

const seeds = Array.from({ length: 200 }, (_, seed) => seed)
/** In how many of 200 runs it comes to this. */
function share(state: Verdict['state'], line: string, run: (seed: number) => Sample[]): number {
  return seeds.filter((seed) => verdict(line, run(seed), run(seed).length).state === state).length
}

/** That of a process with a collector of garbage, whose cycles take so many seconds. */
function collected(seed: number, seconds: number, cycleS: number, leakPerMin = 0): Sample[] {
  const points = noisyMemory({ seed, minutes: seconds / 60, cycleS, everyS: 1, leakPerMin })
  return memory(seconds, (second) => points[second]?.value ?? 0)
}

describe('memory under load', () => {
  it('that leaks is found in a minute, and told with how fast', () => {
    const leak = memory(60, (second) => 60e6 + second * 2e6)
    expect(verdict('process memory grows < 5MB/min', leak, 60)).toMatchObject({
      state: 'failed',
      seen: '120 MB a minute, or 80 MB per 1,000 requests',
      told: 'grew 120 MB a minute, or 80 MB per 1,000 requests, over 36 s under load',
    })
    expect(verdict('process memory grows < 200MB/min', leak, 60).state).toBe('ok')
    expect(verdict('process memory grows < 79MB per 1000 requests', leak, 60).state).toBe('failed')
    expect(verdict('process memory grows < 100kB per request', leak, 60).state).toBe('ok')
  })

  it('that rises by less than a collector lets lie is not known to leak in so short a time', () => {
    const rise = memory(60, (second) => 60e6 + second * 5e5)
    expect(verdict('process memory grows < 5MB/min', rise, 60)).toMatchObject({
      state: 'unknown',
      seen: expect.stringContaining(
        'which may be one cycle of a garbage collector; load for longer',
      ),
    })
    const long = memory(600, (second) => 60e6 + second * 5e5)
    expect(verdict('process memory grows < 5MB/min', long, 600).state).toBe('failed')
  })

  it.each([3, 6, 12])('with saw teeth of %d s never fails in a minute', (cycleS) => {
    const line = 'process memory grows < 5MB/min'
    expect(share('failed', line, (seed) => collected(seed, 60, cycleS))).toBe(0)
  })

  it.each([30, 60, 120])(
    'with teeth of %d s, nearly as long as the load, never fails',
    (cycleS) => {
      const line = 'process memory grows < 5MB/min'
      expect(share('failed', line, (seed) => collected(seed, 60, cycleS))).toBe(0)
    },
  )

  it('with saw teeth is nearly always told in a soak of 20 minutes', () => {
    const line = 'process memory grows < 4MB/min'
    const leaks = share('failed', line, (seed) => collected(seed, 1200, 30, 8e6))
    expect(leaks).toBeGreaterThanOrEqual(196)
    expect(share('failed', line, (seed) => collected(seed, 1200, 30))).toBe(0)
    expect(share('ok', line, (seed) => collected(seed, 1200, 30))).toBeGreaterThanOrEqual(190)
  })

  it.each([
    ['a pool that is full after half of the load', (s: number) => Math.min(s, 30) * 4e6],
    ['a pool that is full after two thirds', (s: number) => Math.min(s, 40) * 4e6],
    ['a cache that warms', (s: number) => 150e6 * (1 - Math.exp(-s / 12))],
    ['a process that shrinks', (s: number) => -s * 1e5],
    ['a single tooth', (s: number) => (s % 50) * 4e6],
  ])('of %s fails in no more than one of a hundred runs', (_what, shape) => {
    const line = 'process memory grows < 5MB/min'
    const run = (seed: number): Sample[] => {
      const noise = collected(seed, 60, 4)
      return memory(60, (second) => (noise[second]?.rssBytes ?? 0) - 200e6 + shape(second))
    }
    expect(share('failed', line, run)).toBeLessThanOrEqual(2)
  })

  it('that stands still holds only where so little growth would have been seen', () => {
    const still = memory(60, (second) => 50e6 + (second % 5) * 1e5)
    expect(verdict('process memory grows < 5MB/min', still, 60)).toMatchObject({
      state: 'ok',
      seen: expect.stringMatching(/^none; [12](?:\.\d+)? MB a minute would have been seen$/),
    })
    expect(verdict('process memory grows < 1MB/min', still, 60)).toMatchObject({
      state: 'unknown',
      seen: expect.stringMatching(
        /^only [12](?:\.\d+)? MB a minute or more would have been seen in 36 s/,
      ),
    })
  })

  it('is told in the longest time without a restart', () => {
    const leak = memory(120, (second) => 60e6 + (second % 100) * 2e6).map((sample, second) => ({
      ...sample,
      restarts: second < 100 ? 0 : 1,
    }))
    expect(verdict('process memory grows < 5MB/min', leak, 120)).toMatchObject({
      state: 'failed',
      seen: expect.stringMatching(/^120 MB a minute.*; 1 restart in that time$/),
    })
    const often = memory(120, (second) => 60e6 + (second % 10) * 2e6).map((sample, second) => ({
      ...sample,
      restarts: Math.floor(second / 10),
    }))
    expect(verdict('process memory grows < 5MB/min', often, 120)).toMatchObject({
      state: 'unknown',
      seen: expect.stringContaining('too short to tell'),
    })
  })
})

describe('descriptors under load', () => {
  it('that leak are found, and a pool that is full is none', () => {
    const leak = memory(60, (second) => 40e6 + second * 5e5)
    expect(verdict('process descriptors grow < 10/min', leak, 60)).toMatchObject({
      state: 'failed',
      rule: 'process-descriptors-growth',
      seen: '30 a minute, or 20 per 1,000 requests',
    })
    const pool = memory(60, (second) => 40e6 + Math.min(second, 20) * 5e6)
    expect(verdict('process descriptors grow < 10/min', pool, 60).state).toBe('ok')
  })
})
