import type { CheckResult, Finding, Report } from '../../../src/model/result.ts'

/** A finding of an error; `parts` says what is different. */
export function aFinding(parts: Partial<Finding> = {}): Finding {
  return {
    rule: 'crawl/broken-link',
    severity: 'error',
    subject: '/docs',
    message: 'answers 404',
    ...parts,
  }
}

/** The result of a crawl, failed as soon as there are findings. */
export function aResult(findings: Finding[], parts: Partial<CheckResult> = {}): CheckResult {
  const outcome = findings.length > 0 ? 'fail' : 'pass'
  const empty = { measurements: [], durationMs: 5 }
  return { check: 'crawl', moment: 'main', outcome, findings, ...empty, ...parts }
}

/** A report with these results: passed and open without findings, else failed and closed. */
export function aReport(results: CheckResult[], parts: Partial<Report> = {}): Report {
  const bad = results.some((result) => result.outcome === 'fail')
  return {
    schema: 'rehearse.report/1',
    version: '0.1.0',
    startedAt: '2026-01-02T03:04:05Z',
    durationMs: 10,
    outcome: bad ? 'fail' : 'pass',
    gate: bad ? 'closed' : 'open',
    results,
    claims: [
      { id: 'tested', answer: bad ? 'no' : 'yes', evidence: '61 pages' },
      { id: 'rehearsed', answer: 'not-tested', evidence: 'no load ran' },
      { id: 'recovers', answer: 'not-tested', evidence: 'nothing was drilled' },
    ],
    ...parts,
  }
}
