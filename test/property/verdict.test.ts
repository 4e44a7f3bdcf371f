import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { type CheckResult, Finding, Outcome, Severity } from '../../src/model/result.ts'
import { gateOf, outcomeOfCheck } from '../../src/model/verdict.ts'

const better = ['pass', 'warn', 'error', 'fail']
const finding = fc
  .constantFrom(...Severity.options)
  .map((severity) => Finding.parse({ rule: 'a/b', severity, subject: 's', message: 'm' }))
const result = fc.constantFrom(...Outcome.options).map(
  (outcome): CheckResult => ({
    check: 'crawl',
    moment: 'main',
    outcome,
    measurements: [],
    findings: [],
    durationMs: 0,
  }),
)

it('adding a finding never improves an outcome', () => {
  fc.assert(
    fc.property(fc.array(finding), finding, fc.option(fc.string()), (findings, one, early) => {
      const incomplete = early ?? undefined
      const before = better.indexOf(outcomeOfCheck(findings, incomplete))
      const after = better.indexOf(outcomeOfCheck([...findings, one], incomplete))
      expect(after).toBeGreaterThanOrEqual(before)
    }),
  )
})

it('a failed check closes the gate whatever the others say', () => {
  fc.assert(
    fc.property(fc.array(result), fc.constantFrom('fail', 'warn'), (results, onError) => {
      const closed = gateOf(results, onError) === 'closed'
      if (results.some(({ outcome }) => outcome === 'fail')) expect(closed).toBe(true)
      if (onError === 'fail' && results.some(({ outcome }) => outcome === 'error')) {
        expect(closed).toBe(true)
      }
    }),
  )
})
