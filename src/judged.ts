import type { Check, Observation } from './model/check.ts'
import type { CheckResult } from './model/result.ts'
import { outcomeOfCheck } from './model/verdict.ts'

/** What a check has to say of what was observed: its findings, what they amount to, and what it shows. */
export function judged(
  check: Check<unknown, unknown>,
  observed: Observation<unknown>,
  options: unknown,
): Pick<CheckResult, 'outcome' | 'findings' | 'plots' | 'tables' | 'phases'> {
  const findings = check.judge(observed, options)
  const outcome = outcomeOfCheck(findings, observed.incomplete)
  return { outcome, findings, ...check.show?.(observed, options) }
}
