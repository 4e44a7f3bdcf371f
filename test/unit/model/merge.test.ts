import { describe, expect, it } from 'vitest'
import { mergeResults } from '../../../src/model/merge.ts'
import type { CheckResult, Finding } from '../../../src/model/result.ts'

const finding = (part: Partial<Finding> = {}): Finding => ({
  rule: 'crawl/broken-link',
  severity: 'error',
  subject: '/a',
  message: 'answers 404',
  ...part,
})
const result = (part: Partial<CheckResult>): CheckResult => ({
  check: 'crawl',
  moment: 'main',
  outcome: 'fail',
  measurements: [],
  findings: [finding()],
  durationMs: 1,
  ...part,
})
const known = result({
  outcome: 'warn',
  findings: [finding({ known: true })],
  comparison: { commit: 'b', gate: 'new' },
})
/** Both ways round: which job was named first must not matter. */
const merged = (one: CheckResult, other: CheckResult) => [
  mergeResults(one, other),
  mergeResults(other, one),
]

describe('what two jobs found about one target', () => {
  it('is new when it is new to one of them', () => {
    for (const both of merged(known, result({}))) {
      expect(both).toMatchObject({ outcome: 'fail', comparison: known.comparison })
      expect(both.findings).toEqual([finding()])
    }
  })

  it('is known when both know it', () => {
    expect(mergeResults(known, known)).toMatchObject({
      outcome: 'warn',
      findings: [{ known: true }],
    })
  })

  it('says that figures are not compared where those of one of them are not', () => {
    const fine = result({ outcome: 'pass', baseFigures: { earlier: true } })
    const not = { earlier: true, missing: 'it was measured otherwise there: stages' }
    for (const both of merged(fine, result({ baseFigures: not }))) {
      expect(both.baseFigures).toEqual(not)
    }
    for (const both of merged(fine, result({}))) {
      expect(both.baseFigures).toEqual({ earlier: true })
    }
  })

  it('is as bad as the worse of them says', () => {
    const mild = result({ outcome: 'warn', findings: [finding({ severity: 'warning' })] })
    for (const both of merged(known, mild)) {
      expect(both.findings).toEqual([finding({ known: true })])
    }
  })

  it('stays apart for files that differ only in the hash of their content', () => {
    const one = result({ findings: [finding({ subject: '/app.3f9a2b1c.js' })] })
    const other = result({ findings: [finding({ subject: '/app.77aa88bb.js' })] })
    expect(mergeResults(one, other).findings).toHaveLength(2)
  })

  it('says that one of them had no base', () => {
    const missing = result({ comparison: { gate: 'new', missing: 'it did not start' } })
    for (const both of merged(known, missing)) {
      expect(both.comparison).toEqual(missing.comparison)
    }
  })
})
