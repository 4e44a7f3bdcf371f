import type { CheckResult, Claim, Finding, Outcome, Report } from '../model/result.ts'
import { count } from '../model/units.ts'

export const outcomeIcon: Record<Outcome, string> = {
  pass: '✅',
  warn: '⚠️',
  fail: '⛔',
  error: '🚫',
  skip: '⚪',
}

export const claimTitle: Record<Claim['id'], string> = {
  tested: 'Are the resources tested?',
  rehearsed: 'Was production rehearsed?',
  recovers: 'Does it recover, and are we told?',
}

export const claimAnswer: Record<Claim['answer'], string> = {
  yes: '✅ yes',
  no: '⛔ no',
  'not-tested': '⚪ not tested',
}

/** The verdict in one line, without an icon. */
export function headline(report: Report): string {
  switch (report.outcome) {
    case 'pass':
      return 'ready'
    case 'warn':
      return `ready, with ${count(findingsOf(report, 'warning').length, 'warning')}`
    case 'fail':
      return `not ready for the public, ${count(findingsOf(report, 'error').length, 'problem')}`
    case 'error':
    case 'skip':
      return 'could not find out, not judged'
  }
}

/** Findings of one severity with the result they stand in, in the order of the checks. */
export function findingsOf(
  report: Report,
  severity: Finding['severity'],
): { result: CheckResult; finding: Finding }[] {
  return report.results.flatMap((result) =>
    result.findings
      .filter((finding) => finding.severity === severity)
      .map((finding) => ({ result, finding })),
  )
}

/** Results that could not find out. */
export function undecided(report: Report): CheckResult[] {
  return report.results.filter(({ outcome }) => outcome === 'error')
}
