import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { parseThreshold } from '../../src/model/threshold/parse-threshold.ts'

/** A number with up to `digits` decimals, and the text that people write for it. */
function decimal(max: number, digits: number) {
  const scale = 10 ** digits
  return fc.integer({ min: 0, max: max * scale }).map((n) => ({
    n,
    scale,
    text: `${Math.floor(n / scale)}.${String(n % scale).padStart(digits, '0')}`.replace(
      /\.?0+$/,
      '',
    ),
  }))
}

const comparator = fc.constantFrom('<', '<=', '>', '>=')
const gap = fc.constantFrom('', ' ', '  ')
const unit = fc.constantFrom(['ms', 1], ['s', 1000], ['m', 60_000], ['h', 3_600_000] as const)

it('reads every time threshold as what was written', () => {
  const written = [
    fc.constantFrom('response', 'service', ''),
    decimal(99, 2),
    comparator,
    decimal(1000, 3),
    unit,
    gap,
  ] as const
  fc.assert(
    fc.property(...written, (measure, percent, compares, limit, [name, ms], space) => {
      const text =
        `${measure} p${percent.text}${space}${compares}${space}${limit.text}${name}`.trim()
      expect(parseThreshold(` ${text} `)).toEqual({
        text,
        measure: measure || 'response',
        percentile: percent.n / percent.scale,
        comparator: compares,
        // Whole numbers until the last step: exact to the microsecond.
        limit: (limit.n * ms) / limit.scale,
      })
    }),
  )
})

it('reads every threshold on errors as what was written', () => {
  fc.assert(
    fc.property(decimal(100, 3), comparator, gap, (percent, compares, space) => {
      const text = `errors${space}${compares}${space}${percent.text}${space}%`
      const read = parseThreshold(text)
      expect(read).toMatchObject({ text, measure: 'errors', comparator: compares })
      const limit = 'limit' in read ? read.limit : Number.NaN
      expect(limit).toBeCloseTo(percent.n / percent.scale / 100, 12)
    }),
  )
})
