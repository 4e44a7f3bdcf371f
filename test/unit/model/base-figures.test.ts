import { describe, expect, it } from 'vitest'
import { type FigureSource, withBaseFigures } from '../../../src/model/base-figures.ts'
import type { CheckResult, Measurement } from '../../../src/model/result.ts'

const commit = 'b'.repeat(40)
const p99: Measurement = { metric: 'load.p99', value: 12, unit: 'ms', name: 'p99' }
const conditions = [
  { name: 'stages', value: 'a' },
  { name: 'requests', value: 'b' },
]
const result = (value: number, parts: Partial<CheckResult> = {}): CheckResult => ({
  check: 'load',
  moment: 'main',
  outcome: 'pass',
  measurements: [{ ...p99, value }],
  conditions,
  findings: [],
  durationMs: 1,
  ...parts,
})
const earlier = (base: CheckResult): FigureSource => ({ result: base, commit, earlier: true })
const shown = (head: CheckResult, ...sources: FigureSource[]) => {
  const { measurements, baseFigures } = withBaseFigures(head, sources)
  return { base: measurements.map(({ base }) => base), ...baseFigures }
}

describe('figures of the base', () => {
  it('stand beside those of the head that were measured alike', () => {
    expect(shown(result(12), earlier(result(10)))).toEqual({ base: [10], commit, earlier: true })
  })

  it('change nothing else of a result', () => {
    const head = result(12, { outcome: 'fail' })
    const {
      measurements: _,
      baseFigures: __,
      ...rest
    } = withBaseFigures(head, [earlier(result(1, { outcome: 'pass' }))])
    const { measurements: ___, ...before } = head
    expect(rest).toEqual(before)
  })

  it('are none where no base was asked, or the head has no figure to show', () => {
    expect(shown(result(12))).toEqual({ base: [undefined] })
    const { name: _, ...bare } = p99
    const head = result(12, { measurements: [bare] })
    expect(withBaseFigures(head, [earlier(result(10))])).toBe(head)
  })

  it.each<[string, Partial<Measurement>]>([
    ['another metric', { metric: 'load.p95' }],
    ['another unit', { unit: 'count' }],
    ['another subject', { subject: 'GET /' }],
    ['what nobody could read', { value: 1e300 }],
  ])('are not known where the base has %s', (_, parts) => {
    const base = result(10, { measurements: [{ ...p99, value: 10, ...parts }] })
    expect(shown(result(12), earlier(base))).toEqual({ base: [undefined], commit, earlier: true })
  })

  it('are matched by what they measure, not by what the base calls them', () => {
    const base = result(10, { measurements: [{ ...p99, value: 10, name: 'forged', base: 1 }] })
    expect(withBaseFigures(result(12), [earlier(base)]).measurements).toEqual([
      { ...p99, value: 12, base: 10 },
    ])
  })
})

describe('figures of the base are not compared, and the result says why', () => {
  const other = (name: string) =>
    conditions.map((one) => (one.name === name ? { ...one, value: 'x' } : one))

  it.each<[Partial<CheckResult>, string]>([
    [{ conditions: other('stages') }, 'it was measured otherwise there: stages'],
    [{ conditions: [] }, 'it does not say how it was measured there'],
    [
      { conditions: conditions.map(({ name }) => ({ name, value: 'x' })) },
      'it was measured otherwise there: stages, requests',
    ],
    [
      { conditions: [...conditions, { name: 'browser', value: 'x' }] },
      'it was measured otherwise there',
    ],
    [{ outcome: 'error', reason: 'it died' }, 'it could not run there: it died'],
    [{ outcome: 'skip', reason: 'no browser' }, 'it was skipped there: no browser'],
    [
      { outcome: 'fail', reason: 'it was stopped' },
      'it was not measured to its end there: it was stopped',
    ],
  ])('of a base with %j', (parts, missing) => {
    const told = shown(result(12), earlier(result(10, parts)))
    expect(told).toEqual({ base: [undefined], commit, earlier: true, missing })
  })

  it('of a base that is none', () => {
    const missing = 'it is of the commit under test itself'
    const told = shown(result(12), { missing, commit, earlier: false })
    expect(told).toEqual({ base: [undefined], commit, earlier: false, missing })
  })

  it('of a head that was not measured to its end', () => {
    const head = result(12, { outcome: 'error', reason: 'cut short' })
    expect(shown(head, earlier(result(10)))).toMatchObject({
      base: [undefined],
      missing: 'it was not measured to its end',
    })
  })

  it('unless another base measured alike', () => {
    const beside: FigureSource = {
      result: result(9, { conditions: other('requests') }),
      earlier: false,
    }
    const told = shown(result(12), beside, earlier(result(10)))
    expect(told).toEqual({ base: [10], commit, earlier: true })
  })
})
