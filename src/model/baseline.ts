import { markKnown } from './mark-known.ts'
import type { CheckResult, Comparison } from './result.ts'
import { outcomeOfCheck } from './verdict.ts'

/** What a result is compared with: that of the same check at the base, or the reason why there is none. */
export type Baseline = { commit?: string | undefined } & (
  | { result: CheckResult }
  | { missing: string }
)

/**
 * A result as it stands against the base: what both have is marked as known and, unless `gate` is `all`, fails
 * the check no more. A base that could not be measured changes nothing but to say so.
 */
export function againstBase(
  result: CheckResult,
  baseline: Baseline,
  gate: Comparison['gate'],
): CheckResult {
  const { commit } = baseline
  const missing = whyMissing(baseline)
  const told = { ...(commit === undefined ? {} : { commit }), gate }
  if (missing !== undefined || !('result' in baseline)) {
    const reason = (missing ?? 'nothing was measured there').slice(0, 4096)
    return { ...result, comparison: { ...told, missing: reason } }
  }
  const { outcome, reason: partial, findings: base } = baseline.result
  // A check that failed and ended early has a reason too.
  const isPartial = partial !== undefined && (outcome === 'error' || outcome === 'fail')
  const found = base.filter(({ severity }) => severity !== 'info').length
  const comparison: Comparison = { ...told, found, ...(isPartial ? { partial } : {}) }
  const findings = markKnown(result.findings, base)
  return { ...result, findings, comparison, outcome: outcomeAgainst(result, findings, comparison) }
}

/** Why a baseline is none; undefined when it can be compared with, in part at least. */
export function whyMissing(baseline: Baseline): string | undefined {
  if ('missing' in baseline) return baseline.missing
  const { outcome, reason, findings } = baseline.result
  if (outcome === 'skip') return `it was skipped there: ${reason ?? 'no reason known'}`
  // What was found before it ended is worth something, nothing at all is not.
  if (outcome !== 'error' || findings.length > 0) return undefined
  return `it could not run there: ${reason ?? 'no reason known'}`
}

/** Only a failure that findings explain can turn out to be the base's. */
function outcomeAgainst(
  { outcome, reason, findings }: CheckResult,
  marked: CheckResult['findings'],
  comparison: Comparison,
): CheckResult['outcome'] {
  const isExplained = findings.some(({ severity }) => severity === 'error')
  if (outcome !== 'fail' || !isExplained) return outcome
  return outcomeOfCheck(marked, reason, comparison)
}
