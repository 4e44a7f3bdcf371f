import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { stageKinds } from '../../src/model/load-stage.ts'
import { parseThreshold } from '../../src/model/threshold/parse-threshold.ts'
import { printThreshold } from '../../src/model/threshold/print-threshold.ts'
import type { Threshold } from '../../src/model/threshold.ts'

/** A number as people write it, with at most so many decimals. */
function decimal(max: number, decimals: number): fc.Arbitrary<number> {
  return fc.integer({ min: 0, max: max * 10 ** decimals }).map((n) => n / 10 ** decimals)
}

const percentile = decimal(99, 3)
const abortAfterMs = fc.option(fc.integer({ min: 1000, max: 3_600_000 }), { nil: undefined })
const measured = fc.oneof(
  fc.record({
    measure: fc.constantFrom('response' as const, 'service' as const),
    percentile,
    limit: decimal(86_400_000, 3),
    abortAfterMs,
  }),
  fc.record({
    measure: fc.constant('errors' as const),
    limit: decimal(100, 6).map((percent) => percent / 100),
    abortAfterMs,
  }),
  fc.record({ measure: fc.constant('rate' as const), limit: decimal(1e6, 3) }),
)
const place = fc.record(
  {
    route: fc
      .tuple(fc.constantFrom('GET', 'HEAD', 'POST'), fc.string({ minLength: 1, unit: 'grapheme' }))
      .filter(([, template]) => !/^\s/.test(template))
      .map((parts) => parts.join(' ')),
    stage: fc
      .tuple(fc.constantFrom(...stageKinds), fc.option(fc.integer({ min: 1, max: 9999 })))
      .map(([kind, n]) => (n === null ? kind : `${kind} ${n}`)),
  },
  { requiredKeys: [] },
)
const comparator = fc.constantFrom('<', '<=', '>', '>=')
const recover = fc.record({
  measure: fc.constant('recover' as const),
  limit: decimal(3_600_000, 3),
})

const threshold = fc
  .tuple(fc.oneof(fc.tuple(measured, place), fc.tuple(recover, fc.constant({}))), comparator)
  .map(([[what, where], compares]) => {
    const stated = Object.entries({ ...what, ...where, comparator: compares })
    return Object.fromEntries(stated.filter(([, value]) => value !== undefined)) as Threshold
  })

it('prints every threshold so that it reads as the same one', () => {
  fc.assert(
    fc.property(threshold, (written) => {
      const text = printThreshold(written)
      const read = parseThreshold(text)
      expect(read).toEqual({ ...written, text })
      expect(printThreshold(read as Threshold)).toBe(text)
    }),
    { numRuns: 2000 },
  )
})

it('takes any text apart without a fault, and what it accepts prints as the same', () => {
  const pieces = [
    'route',
    '"GET /a"',
    '(',
    ')',
    'response',
    'p95',
    'p',
    '95',
    'errors',
    'rate',
    ':',
  ]
  const more = [
    '<',
    '>=',
    '300ms',
    '1%',
    '5/s',
    'in',
    'spike',
    '2',
    'for',
    '10s',
    'abort',
    '"',
    '\\',
  ]
  const word = fc.oneof(fc.constantFrom(...pieces, ...more), fc.string({ maxLength: 4 }))
  fc.assert(
    fc.property(fc.array(word, { maxLength: 12 }), fc.constantFrom('', ' '), (words, gap) => {
      const read = parseThreshold(words.join(gap))
      if ('problem' in read) return
      const text = printThreshold(read)
      expect(parseThreshold(text)).toEqual({ ...read, text })
    }),
    { numRuns: 5000 },
  )
})
