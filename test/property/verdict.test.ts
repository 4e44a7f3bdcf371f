import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { type CheckResult, Finding, Outcome, Severity } from '../../src/model/result.ts'
import { againstBase } from '../../src/model/baseline.ts'
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

/** Few subjects, so that head and base often share one, some of them but for the hash. */
const shared = fc
  .tuple(
    fc.constantFrom(...Severity.options),
    fc.constantFrom('/a', '/b.3f9a2b1c.js', '/b.77aa88bb.js'),
  )
  .map(([severity, subject]) => Finding.parse({ rule: 'a/b', severity, subject, message: 'm' }))
const some = fc.array(shared, { maxLength: 8 })
const gate = fc.constantFrom('new', 'all')
const of = (findings: Finding[], incomplete?: string): CheckResult => ({
  check: 'crawl',
  moment: 'main',
  outcome: outcomeOfCheck(findings, incomplete),
  ...(incomplete === undefined ? {} : { reason: incomplete }),
  measurements: [],
  findings,
  durationMs: 0,
})

it('adding a finding never improves an outcome against the base, wherever it stands', () => {
  fc.assert(
    fc.property(
      fc.record({
        head: some,
        base: some,
        one: shared,
        at: fc.nat(8),
        gate,
        early: fc.option(fc.string()),
      }),
      ({ head, base, one, at, gate: blocking, early }) => {
        const outcome = (findings: Finding[]) =>
          againstBase(of(findings, early ?? undefined), { result: of(base) }, blocking).outcome
        const before = better.indexOf(outcome(head))
        expect(better.indexOf(outcome(head.toSpliced(at, 0, one)))).toBeGreaterThanOrEqual(before)
      },
    ),
    { numRuns: 2000 },
  )
})

it('against the base no finding is lost, and no more are known than the base has', () => {
  fc.assert(
    fc.property(some, some, gate, (head, base, blocking) => {
      const { findings } = againstBase(of(head), { result: of(base) }, blocking)
      expect(findings.map(({ subject, severity }) => [subject, severity])).toEqual(
        head.map(({ subject, severity }) => [subject, severity]),
      )
      expect(findings.filter(({ known }) => known === true).length).toBeLessThanOrEqual(base.length)
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
