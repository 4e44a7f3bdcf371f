import type { CheckResult, Finding, Gate, Outcome } from './result.ts'

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

function outcomeOf(findings: readonly Finding[]): Outcome {
  if (findings.some((finding) => finding.severity === 'error')) return 'fail'
  if (findings.some((finding) => finding.severity === 'warning')) return 'warn'
  return 'pass'
}

/** From the one that decides most to the one that decides least. */
const precedence: readonly Outcome[] = ['fail', 'error', 'warn', 'pass', 'skip']

/** The outcome that decides more. */
export function worse(one: Outcome, other: Outcome): Outcome {
  return precedence.indexOf(one) <= precedence.indexOf(other) ? one : other
}

/** A result that claims no better outcome than its own findings allow. Its file may come from anywhere. */
export function honest(result: CheckResult): CheckResult {
  if (result.findings.length === 0) return result
  return { ...result, outcome: worse(result.outcome, outcomeOf(result.findings)) }
}

/** The outcome of a rehearsal. Nothing measured at all is `error`: nobody found anything out. */
export function overallOutcome(results: readonly CheckResult[]): Outcome {
  if (!measured(results)) return 'error'
  return results.map(({ outcome }) => outcome).reduce(worse, 'skip')
}

/** Whether the merge may happen. `error` closes the gate too, unless the user decided otherwise. */
export function gateOf(results: readonly CheckResult[], onError: 'fail' | 'warn'): Gate {
  const blocking: readonly Outcome[] = onError === 'fail' ? ['fail', 'error'] : ['fail']
  const blocked = results.some((result) => blocking.includes(result.outcome))
  return blocked || !measured(results) ? 'closed' : 'open'
}

/** Whether any check found something out; that a preview came up says nothing about it. */
function measured(results: readonly CheckResult[]): boolean {
  return results.some(
    ({ check, outcome }) => check !== 'preview' && outcome !== 'error' && outcome !== 'skip',
  )
}
