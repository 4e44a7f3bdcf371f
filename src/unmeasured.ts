import type { CheckResult, Moment } from './model/result.ts'

/** What a result is of: a check at a moment, or the preview. */
export interface Subject {
  check: { id: string }
  moment: Moment
  beside?: string
}

/** How it went with the preview stands among the results of the checks. */
export const previewSubject: Subject = { check: { id: 'preview' }, moment: 'main' }

/** The result of what measured nothing, with the reason why. */
export function unmeasured(
  subject: Subject,
  outcome: 'error' | 'skip',
  reason: string,
  durationMs = 0,
): CheckResult {
  return {
    check: subject.check.id,
    moment: subject.moment,
    ...(subject.beside === undefined ? {} : { beside: subject.beside }),
    outcome,
    reason: reason.slice(0, 4096),
    measurements: [],
    findings: [],
    durationMs,
  }
}
