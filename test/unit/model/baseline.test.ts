import { describe, expect, it } from 'vitest'
import { againstBase, type Baseline } from '../../../src/model/baseline.ts'
import type { CheckResult, Finding } from '../../../src/model/result.ts'

const finding = (subject: string, severity: Finding['severity'] = 'error'): Finding => ({
  rule: 'crawl/broken-link',
  severity,
  subject,
  message: 'answers 404',
})
const result = (findings: Finding[], part: Partial<CheckResult> = {}): CheckResult => ({
  check: 'crawl',
  moment: 'main',
  outcome: findings.some(({ severity }) => severity === 'error') ? 'fail' : 'warn',
  measurements: [],
  findings,
  durationMs: 1,
  ...part,
})
const base = (findings: Finding[], part?: Partial<CheckResult>): Baseline => ({
  commit: 'b'.repeat(40),
  result: result(findings, part),
})
const compared = { commit: 'b'.repeat(40), gate: 'new' }

describe('a result against the base', () => {
  it.each<[string, CheckResult, Baseline, CheckResult['outcome']]>([
    ['has nothing new', result([finding('/a')]), base([finding('/a')]), 'warn'],
    ['has something new', result([finding('/a'), finding('/b')]), base([finding('/a')]), 'fail'],
    ['has an old warning', result([finding('/a', 'warning')]), base([finding('/a')]), 'warn'],
    [
      'ended early with nothing new',
      result([finding('/a')], { reason: 'cancelled' }),
      base([finding('/a')]),
      'error',
    ],
    [
      'could not find out',
      result([finding('/a', 'warning')], { outcome: 'error', reason: 'it died' }),
      base([finding('/a')]),
      'error',
    ],
    [
      'failed for what no finding tells',
      result([finding('/a', 'warning')], { outcome: 'fail' }),
      base([finding('/a')]),
      'fail',
    ],
  ])('that %s', (_, head, baseline, outcome) => {
    expect(againstBase(head, baseline, 'new')).toMatchObject({ outcome, comparison: compared })
  })

  it('fails for what is known only when that is wanted', () => {
    const all = againstBase(result([finding('/a')]), base([finding('/a')]), 'all')
    expect(all).toMatchObject({ outcome: 'fail', findings: [{ known: true }] })
  })

  it('says when the base was seen in part only, and believes what was seen', () => {
    const partial = base([finding('/a')], { outcome: 'error', reason: 'the crawl took too long' })
    expect(againstBase(result([finding('/a'), finding('/b')]), partial, 'new')).toMatchObject({
      outcome: 'fail',
      comparison: { ...compared, partial: 'the crawl took too long' },
      findings: [{ known: true }, finding('/b')],
    })
  })

  it.each<[string, Baseline, string]>([
    ['missing', { missing: 'it did not start' }, 'it did not start'],
    [
      'skipped',
      base([], { outcome: 'skip', reason: 'no preview' }),
      'it was skipped there: no preview',
    ],
    [
      'an error',
      base([], { outcome: 'error', reason: 'no answer' }),
      'it could not run there: no answer',
    ],
  ])('stays as it is when that is %s, and says so', (_, baseline, missing) => {
    const head = result([finding('/a')])
    const told = againstBase(head, baseline, 'new')
    expect(told).toMatchObject({ ...head, comparison: { missing, gate: 'new' } })
    expect(told.findings[0]?.known).toBeUndefined()
  })
})
