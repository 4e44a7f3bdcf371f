import { describe, expect, it } from 'vitest'
import type { CheckResult, Measurement } from '../../../src/model/result.ts'
import { renderComment } from '../../../src/report/comment.ts'
import { figureRows } from '../../../src/report/figure-rows.ts'
import { renderFull } from '../../../src/report/full.ts'
import { renderHtml } from '../../../src/report/html.ts'
import { reports } from '../../recordings/reports.ts'

const result = (measurements: Measurement[], parts: Partial<CheckResult> = {}): CheckResult => ({
  check: 'load',
  moment: 'main',
  outcome: 'pass',
  measurements,
  findings: [],
  durationMs: 1,
  ...parts,
})
const row = (unit: Measurement['unit'], value: number, base?: number) => {
  const at = base === undefined ? {} : { base }
  const [one] = figureRows(result([{ metric: 'x', name: 'x', unit, value, ...at }]))
  return one && [one.now, one.base, one.change]
}

describe('a figure beside that of the base', () => {
  it.each<[Measurement['unit'], number, number | undefined, string[]]>([
    ['ms', 12.2, 11, ['12 ms', '11 ms', '+11 %']],
    ['ms', 1904, 793, ['1.9 s', '793 ms', '×2.4']],
    ['ms', 793, 1904, ['793 ms', '1.9 s', '−58 %']],
    ['ms', 11.2, 11.4, ['11 ms', '11 ms', '=']],
    ['ms', 3, 0, ['3 ms', '0 ms', '+3 ms']],
    ['count', 1240, 1242, ['1,240', '1,242', '−2']],
    ['count', 86, 86, ['86', '86', '=']],
    ['ratio', 0.005, 0, ['0.5 %', '0 %', '+0.5 points']],
    ['ratio', 0.71, 0.74, ['71 %', '74 %', '−3 points']],
    ['1/s', 19.96, 20.04, ['20/s', '20/s', '=']],
    ['bytes', 31e6, 62e6, ['31 MB', '62 MB', '−50 %']],
    ['ms', 12, undefined, ['12 ms', '–', '–']],
    ['ms', -5, 10, ['-5 ms', '10 ms', '−15 ms']],
  ])('%s: %d after %d', (unit, value, base, told) => {
    expect(row(unit, value, base)).toEqual(told)
  })

  it.each(['ms', 'count', 'ratio', 'bytes', '1/s'] as const)(
    'is short whatever number a file holds: %s',
    (unit) => {
      for (const value of [1e308, -1e308, 1e15, 5e-324, -0, Number.MAX_SAFE_INTEGER]) {
        for (const base of [1e308, -1e308, 1e-300, 0, 1]) {
          for (const text of row(unit, value, base) ?? []) {
            expect(text.length).toBeLessThan(40)
            expect(text).not.toMatch(/NaN|Infinity|undefined/)
          }
        }
      }
    },
  )

  it('is said to be not compared where the base was measured otherwise', () => {
    const baseFigures = { earlier: true, missing: 'it was measured otherwise there: stages' }
    const own: Measurement = { metric: 'x', name: 'x', unit: 'ms', value: 1 }
    expect(figureRows(result([own], { baseFigures }))).toMatchObject([
      { base: '–', change: 'not compared' },
    ])
  })

  it('is shown where the check has named it, at most 12 of a check', () => {
    const many = Array.from({ length: 10_000 }, (_, index) => ({
      metric: `m${index}`,
      value: index,
      unit: 'count' as const,
      ...(index % 2 === 0 ? { name: `n${index}` } : {}),
    }))
    expect(figureRows(result(many)).map(({ name }) => name)).toEqual(
      Array.from({ length: 12 }, (_, index) => `n${index * 2}`),
    )
  })
})

describe.each([
  ['comment', renderComment],
  ['report.md', renderFull],
  ['report.html', renderHtml],
])('the table of the %s', (_, render) => {
  it('has columns for the base where one was asked, and says what its figures are worth', () => {
    const text = render(reports.figures)
    for (const told of ['Base', 'Change', '×2.4', 'not compared', 'of an earlier run'])
      expect(text).toContain(told)
    expect(text).toContain('it was measured otherwise there: choice of pages')
  })

  it('has none where nobody asked for a base', () => {
    expect(render(reports.pass)).not.toMatch(/\| Base \||<th>Base/)
  })
})

it('stands in a comment beside that of a base alone, which keeps it short', () => {
  const alone = {
    ...reports.figures,
    results: reports.figures.results.map((one) => {
      const { baseFigures: _, comparison: __, ...rest } = one
      return rest
    }),
  }
  expect(renderComment(reports.figures)).toContain('| ↳ p99 |')
  expect(renderComment(alone)).not.toContain('↳')
  expect(renderFull(alone)).toContain('| ↳ p99 |  | 1.9 s |  |')
})
