import type { CheckResult, Claim, Outcome, Report } from '../model/result.ts'
import { count } from '../model/units.ts'
import { findingsOf } from './findings-of.ts'

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
      return `ready, with ${mild(report)}`
    case 'fail': {
      const { length } = findingsOf(report, 'problem')
      const what = areNew(report) ? 'new problem' : 'problem'
      return `not ready for the public, ${count(length, what)}`
    }
    case 'error':
    case 'skip':
      return 'could not find out, not judged'
  }
}

/** Whether every problem is known to be one that the base does not have. */
export function areNew(report: Report): boolean {
  const problems = findingsOf(report, 'problem')
  return (
    problems.length > 0 &&
    problems.every(({ result }) => result.comparison?.gate === 'new' && !result.comparison.missing)
  )
}

function mild(report: Report): string {
  const warnings = findingsOf(report, 'warning').length
  const old = findingsOf(report, 'old').length
  const known = count(old, 'known finding')
  if (old === 0) return count(warnings, 'warning')
  return warnings === 0 ? known : `${count(warnings, 'warning')} and ${known}`
}

/** Results that could not find out. */
export function undecided(report: Report): CheckResult[] {
  return report.results.filter(({ outcome }) => outcome === 'error')
}
