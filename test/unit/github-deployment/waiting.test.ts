import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pollPause } from '../../../src/previews/github-deployment/poll-pause.ts'
import { askedToWait } from '../../../src/previews/github-deployment/rate-limit.ts'

const used = (reset: string) => ({
  'x-ratelimit-remaining': '0',
  'x-ratelimit-reset': reset,
})

describe('the pause between two looks', () => {
  it('is 3 to 10 s, and grows', () => {
    fc.assert(
      fc.property(
        fc.nat({ max: 1000 }),
        fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
        (looks, random) => {
          const pause = pollPause(looks, random)
          expect(pause).toBeGreaterThanOrEqual(3000)
          expect(pause).toBeLessThanOrEqual(10_000)
          expect(pollPause(looks + 1, random)).toBeGreaterThanOrEqual(pause)
        },
      ),
    )
  })

  it('differs from job to job', () => {
    for (const looks of [0, 1, 5, 100]) {
      expect(pollPause(looks, 0.9) - pollPause(looks, 0.1)).toBeGreaterThan(500)
    }
  })
})

describe('the wait that GitHub asks for', () => {
  const date = 1_790_000_000_000
  const asked = (status: number, headers: Record<string, string>, message = '') =>
    askedToWait({ status, headers: new Headers(headers), message }, date)

  it.each([
    ['none', asked(200, {}), 0],
    [
      'none while requests are left',
      asked(200, { ...used('1790000060'), 'x-ratelimit-remaining': '1' }),
      0,
    ],
    ['retry-after', asked(429, { 'retry-after': '30' }), 30_000],
    ['the reset', asked(403, used('1790000060')), 61_000],
    ['the reset after the last good answer', asked(200, used('1790000060')), 61_000],
    ['a reset that is over', asked(403, used('1789999000')), 1000],
    [
      'a secondary limit without a time',
      asked(403, {}, 'You have exceeded a secondary rate limit'),
      60_000,
    ],
    ['429 without a time', asked(429, {}), 60_000],
    ['403 for another reason', asked(403, {}, 'Resource not accessible by integration'), 0],
    [
      'a date for retry-after',
      asked(429, { 'retry-after': 'Mon, 01 Jan 2035 00:00:00 GMT' }),
      60_000,
    ],
    ['a reset that is no number', asked(403, used('soon'), 'rate limit'), 60_000],
  ])('%s', (_name, actual, ms) => {
    expect(actual).toBe(ms)
  })
})
