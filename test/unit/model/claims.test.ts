import { describe, expect, it } from 'vitest'
import { answerClaims } from '../../../src/model/claims.ts'
import type { CheckResult } from '../../../src/model/result.ts'

const claimOf = (check: string) => (check === 'crawl' ? 'tested' : 'rehearsed')
const result = (part: Partial<CheckResult>): CheckResult => ({
  check: 'crawl',
  moment: 'main',
  outcome: 'pass',
  summary: '3 pages',
  measurements: [],
  findings: [],
  durationMs: 1,
  ...part,
})
const answers = (...results: CheckResult[]) =>
  answerClaims(results, claimOf).map(({ id, answer, evidence }) => `${id} ${answer}: ${evidence}`)

describe('answerClaims', () => {
  it('says yes only with a measured result of the main part', () => {
    expect(answers(result({}), result({ check: 'health', moment: 'before' }))).toEqual([
      'tested yes: 3 pages',
      'rehearsed not-tested: no load ran against this version',
      'recovers not-tested: no recovery was drilled',
    ])
  })

  it('says yes to tested also when something was found', () => {
    const finding = {
      rule: 'crawl/broken-link',
      severity: 'error',
      subject: '/',
      message: 'm',
    } as const
    expect(answers(result({ outcome: 'fail', findings: [finding] }))[0]).toBe(
      'tested yes: 3 pages, 1 found',
    )
  })

  it('says no to a rehearsal when a check of it failed', () => {
    expect(answers(result({ check: 'load', outcome: 'fail', summary: '200 sent' }))[1]).toBe(
      'rehearsed no: 200 sent',
    )
  })

  it('says not tested, and why, when a check could not find out', () => {
    const lost = result({ check: 'load', outcome: 'error', reason: 'the generator was saturated' })
    const health = result({ check: 'health', moment: 'after' })
    expect(answers(lost, health)[1]).toBe('rehearsed not-tested: the generator was saturated')
  })
})
