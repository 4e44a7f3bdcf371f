import type { Check, Observation } from './model/check.ts'
import type { CheckResult } from './model/result.ts'
import { outcomeOfCheck } from './model/verdict.ts'

/** What a check has to say of what was observed: its findings, what they amount to, and what it shows. */
export function judged(
  check: Check<unknown, unknown>,
  observed: Observation<unknown>,
  options: unknown,
): Pick<CheckResult, 'outcome' | 'findings' | 'settled' | 'plots' | 'tables' | 'phases'> {
  const findings = check.judge(observed, options)
  const outcome = outcomeOfCheck(findings, observed.incomplete)
  const settled = check.settle?.(observed) ?? []
  return {
    outcome,
    findings,
    ...(settled.length > 0 ? { settled } : {}),
    ...check.show?.(observed, options),
  }
}
