import { describe, expect, it } from 'vitest'
import type { CheckResult, Finding, Outcome } from '../../../src/model/result.ts'
import { gateOf, honest, outcomeOfCheck, overallOutcome } from '../../../src/model/verdict.ts'

const finding = (severity: Finding['severity']): Finding => ({
  rule: 'crawl/broken-link',
  severity,
  subject: '/',
  message: 'answers 404',
})
const result = (outcome: Outcome): CheckResult => ({
  check: 'crawl',
  moment: 'main',
  outcome,
  measurements: [],
  findings: [],
  durationMs: 1,
})

describe('outcomeOfCheck', () => {
  it.each([
    { severities: [], incomplete: undefined, outcome: 'pass' },
    { severities: ['info'], incomplete: undefined, outcome: 'pass' },
    { severities: ['info', 'warning'], incomplete: undefined, outcome: 'warn' },
    { severities: ['warning', 'error'], incomplete: undefined, outcome: 'fail' },
    { severities: [], incomplete: 'it died', outcome: 'error' },
    { severities: ['warning'], incomplete: 'it died', outcome: 'error' },
    { severities: ['error'], incomplete: 'it died', outcome: 'fail' },
  ] as const)('$severities, $incomplete: $outcome', ({ severities, incomplete, outcome }) => {
    expect(outcomeOfCheck(severities.map(finding), incomplete)).toBe(outcome)
  })
})

describe('an honest result', () => {
  const findings = [finding('error'), finding('warning')]

  it.each(['pass', 'warn', 'skip', 'error'] as const)(
    'with an error among its findings is no %s',
    (outcome) => expect(honest({ ...result(outcome), findings }).outcome).toBe('fail'),
  )

  it('says nothing about the base, which others compare it with', () => {
    const forged = { ...finding('error'), known: true }
    const told = honest({ ...result('warn'), findings: [forged], comparison: { gate: 'new' } })
    expect(told).toEqual({ ...result('fail'), findings: [finding('error')] })
    expect(honest({ ...result('pass'), comparison: { gate: 'new' } })).toEqual(result('pass'))
    const p99 = { metric: 'load.p99', value: 12, unit: 'ms', name: 'p99' } as const
    const measured = { ...result('pass'), measurements: [{ ...p99, base: 900 }] }
    expect(honest({ ...measured, baseFigures: { earlier: false } })).toEqual({
      ...result('pass'),
      measurements: [p99],
    })
  })
})

describe('the gate', () => {
  it.each([
    { outcomes: ['pass', 'skip'], overall: 'pass', fail: 'open', warn: 'open' },
    { outcomes: ['pass', 'warn'], overall: 'warn', fail: 'open', warn: 'open' },
    { outcomes: ['pass', 'fail'], overall: 'fail', fail: 'closed', warn: 'closed' },
    { outcomes: ['pass', 'error'], overall: 'error', fail: 'closed', warn: 'open' },
    { outcomes: ['error', 'fail'], overall: 'fail', fail: 'closed', warn: 'closed' },
    { outcomes: ['skip', 'skip'], overall: 'error', fail: 'closed', warn: 'closed' },
    { outcomes: [], overall: 'error', fail: 'closed', warn: 'closed' },
  ] as const)('$outcomes', ({ outcomes, overall, fail, warn }) => {
    const results = outcomes.map(result)
    expect(overallOutcome(results)).toBe(overall)
    expect(gateOf(results, 'fail')).toBe(fail)
    expect(gateOf(results, 'warn')).toBe(warn)
  })
})
