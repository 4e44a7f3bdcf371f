import { describe, expect, it } from 'vitest'
import type { CheckResult, Finding } from '../../../src/model/result.ts'
import { withoutSettled } from '../../../src/model/without-settled.ts'

const about = (subject: string, severity: Finding['severity'] = 'info'): Finding => ({
  rule: 'crawl/broken-fragment',
  severity,
  subject,
  message: 'the page lacks the fragment',
})
const result = (check: string, part: Partial<CheckResult>): CheckResult => ({
  check,
  moment: 'main',
  outcome: 'pass',
  measurements: [],
  findings: [],
  durationMs: 1,
  ...part,
})
const settled = (subject: string) => ({ rule: 'crawl/broken-fragment', subject })

describe('what another check has settled', () => {
  it('is told no more, and nobody is told what was settled', () => {
    const results = [
      result('crawl', { findings: [about('/a#b'), about('/a#c')] }),
      result('pages', { settled: [settled('/a#b')] }),
    ]
    expect(withoutSettled(results)).toEqual([
      result('crawl', { findings: [about('/a#c')] }),
      result('pages', {}),
    ])
  })

  it('never takes away what is more than info', () => {
    const results = [
      result('crawl', { findings: [about('/a#b', 'error'), about('/a#c', 'warning')] }),
      result('pages', { settled: [settled('/a#b'), settled('/a#c')] }),
    ]
    expect(withoutSettled(results)[0]?.findings).toHaveLength(2)
  })

  it('is not what a check says of itself, nor of another rule', () => {
    const findings = [about('/a#b')]
    const own = result('crawl', { findings, settled: [settled('/a#b')] })
    const other = result('pages', { settled: [{ rule: 'crawl/broken-link', subject: '/a#b' }] })
    expect(withoutSettled([own, other])[0]?.findings).toEqual(findings)
  })
})
