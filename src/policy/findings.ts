import type { Change } from '../config/policy/changes.ts'
import type { CheckResult, Finding } from '../model/result.ts'
import { count } from '../model/units.ts'
import type { PolicyFinding } from './rules.ts'

/** Says where a key stands in the config file. */
export type PlaceOf = (path: readonly (string | number)[]) => Finding['where']

const mostChanges = 50
const later =
  'It judges as soon as it is merged. To let the change judge itself, say "policy-ref: head" in the workflow, where this file cannot say it.'

/** What the config of the head changes: a warning for what judges, a note for what is only measured. */
export function changeFindings(changes: readonly Change[], placeOf: PlaceOf): PolicyFinding[] {
  const sorted = [
    ...changes.filter(({ judges }) => judges !== 'head'),
    ...changes.filter(({ judges }) => judges === 'head'),
  ]
  const shown = sorted.slice(0, mostChanges).map((change): PolicyFinding => {
    const where = placeOf(change.path)
    const isPolicy = change.judges !== 'head'
    return {
      rule: isPolicy ? 'policy/changed' : 'policy/measured-otherwise',
      severity: isPolicy ? 'warning' : 'info',
      subject: change.path.join('.').slice(0, 500),
      message: `config changed: ${change.before} → ${change.after}`,
      ...(isPolicy ? { fix: later } : {}),
      ...(where === undefined ? {} : { where }),
    }
  })
  const left = sorted.length - shown.length
  if (left === 0) return shown
  const more = `${count(left, 'more option')} changed`
  return [
    ...shown,
    { rule: 'policy/changed', severity: 'warning', subject: 'rehearse.yml', message: more },
  ]
}

/** The config of the base cannot be read, so that the head's judges. */
export function unreadFinding(why: string): PolicyFinding {
  return {
    rule: 'policy/not-read',
    severity: 'warning',
    subject: 'rehearse.yml of the base',
    message: 'could not be read, so that this change is judged by its own',
    evidence: [why.slice(0, 1000)],
    fix: 'Mend what kept it from being read, or name another commit in the workflow: "policy-ref: main".',
  }
}

/** The base does not run Rehearse: whoever brings it judges by what he brings. */
export function firstFinding(commit: string): PolicyFinding {
  return {
    rule: 'policy/first',
    severity: 'info',
    subject: 'rehearse.yml',
    message:
      'judges itself this once, for the base has neither this file nor a workflow that names Rehearse',
    evidence: [`base: ${commit}`],
  }
}

/** What is to be told of the policy, as a result of its own; undefined for nothing. */
export function policyResult(findings: Finding[], summary: string): CheckResult | undefined {
  if (findings.length === 0) return undefined
  return {
    check: 'policy',
    moment: 'main',
    outcome: findings.some(({ severity }) => severity === 'warning') ? 'warn' : 'pass',
    summary,
    measurements: [],
    findings,
    durationMs: 0,
  }
}
