import type { Outcome, Report } from '../model/result.ts'
import { count } from '../model/units.ts'
import { findingsOf } from './findings-of.ts'

const colours: Readonly<Record<Outcome, string>> = {
  pass: 'brightgreen',
  warn: 'yellow',
  fail: 'red',
  error: 'lightgrey',
  skip: 'lightgrey',
}

/** badge.json: a badge by the endpoint form of shields.io. */
export function renderBadge(report: Report): string {
  const badge = {
    schemaVersion: 1,
    label: 'rehearsal',
    message: messageOf(report),
    color: colours[report.outcome],
  }
  return `${JSON.stringify(badge)}\n`
}

function messageOf(report: Report): string {
  const problems = findingsOf(report, 'problem').length
  if (report.outcome === 'fail') return count(problems, 'problem')
  return report.outcome === 'pass' || report.outcome === 'warn' ? 'ready' : 'could not find out'
}
