import type { CheckResult, Comparison, Finding, Gate, Measurement, Outcome } from './result.ts'

/** Whether a finding closes the gate: an error, unless the base has it too and only what is new counts. */
export function blocks({ severity, known }: Finding, comparison?: Comparison): boolean {
  return severity === 'error' && !(known === true && comparison?.gate === 'new')
}

/** Whether people are to hear of a finding here: more than a note, and no other finding tells of the same. */
export function isToldHere({ severity, toldBy }: Finding): boolean {
  return severity !== 'info' && toldBy === undefined
}

/** Whether it is told where it stands: it closes the gate, or the base does not have it. */
export function isNews(finding: Finding, comparison?: Comparison): boolean {
  return isToldHere(finding) && (finding.known !== true || blocks(finding, comparison))
}

/**
 * The outcome of one check. Adding a finding never improves it. What ended early may have failed, but can
 * never have passed.
 */
export function outcomeOfCheck(
  findings: readonly Finding[],
  incomplete: string | undefined,
  comparison?: Comparison,
): Outcome {
  const outcome = outcomeOf(findings, comparison)
  return incomplete === undefined || outcome === 'fail' ? outcome : 'error'
}

function outcomeOf(findings: readonly Finding[], comparison?: Comparison): Outcome {
  if (findings.some((finding) => blocks(finding, comparison))) return 'fail'
  // An error that does not block is still one that people should see.
  return findings.some(({ severity }) => severity !== 'info') ? 'warn' : 'pass'
}

/** From the one that decides most to the one that decides least. */
const precedence: readonly Outcome[] = ['fail', 'error', 'warn', 'pass', 'skip']

/** The outcome that decides more. */
export function worse(one: Outcome, other: Outcome): Outcome {
  return precedence.indexOf(one) <= precedence.indexOf(other) ? one : other
}

/**
 * A result that claims no better outcome than its own findings allow, and nothing about the base: its file may
 * come from anywhere, and whoever decides compares for himself.
 */
export function honest(result: CheckResult): CheckResult {
  const { comparison: _, baseFigures: ___, ...rest } = result
  const bare = { ...rest, measurements: rest.measurements.map(withoutBase) }
  const findings = result.findings.map(({ known: __, toldBy: ____, ...finding }) => finding)
  if (findings.length === 0) return bare
  return { ...bare, findings, outcome: worse(result.outcome, outcomeOf(findings)) }
}

function withoutBase(measurement: Measurement): Measurement {
  const { base: _, ...own } = measurement
  return own
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

/** Whether any check found something out; neither a preview that came up nor a policy says anything about it. */
function measured(results: readonly CheckResult[]): boolean {
  return results.some(
    ({ check, outcome }) =>
      !['preview', 'policy'].includes(check) && outcome !== 'error' && outcome !== 'skip',
  )
}
