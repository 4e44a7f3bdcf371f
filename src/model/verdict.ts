import type { CheckResult, Finding, Gate, Outcome } from './result.ts'

function outcomeOf(findings: readonly Finding[]): Outcome {
  if (findings.some((finding) => finding.severity === 'error')) return 'fail'
  if (findings.some((finding) => finding.severity === 'warning')) return 'warn'
  return 'pass'
}

/**
 * The outcome of one check. Adding a finding never improves it. What ended early may have failed, but can
 * never have passed.
 */
export function outcomeOfCheck(
  findings: readonly Finding[],
  incomplete: string | undefined,
): Outcome {
  const outcome = outcomeOf(findings)
  return incomplete === undefined || outcome === 'fail' ? outcome : 'error'
}

/** From the one that decides most to the one that decides least. */
const precedence: readonly Outcome[] = ['fail', 'error', 'warn', 'pass', 'skip']

/** The outcome of a rehearsal. Nothing measured at all is `error`: nobody found anything out. */
export function overallOutcome(results: readonly CheckResult[]): Outcome {
  const seen = new Set(results.map((result) => result.outcome))
  return precedence.find((outcome) => outcome !== 'skip' && seen.has(outcome)) ?? 'error'
}

/** Whether the merge may happen. `error` closes the gate too, unless the user decided otherwise. */
export function gateOf(results: readonly CheckResult[], onError: 'fail' | 'warn'): Gate {
  const blocking: readonly Outcome[] = onError === 'fail' ? ['fail', 'error'] : ['fail']
  const overall = overallOutcome(results)
  return blocking.includes(overall) || results.some((result) => blocking.includes(result.outcome))
    ? 'closed'
    : 'open'
}
