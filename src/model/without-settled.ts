import type { CheckResult } from './result.ts'

/**
 * The results without the findings that another of them has settled. Only info can be: no outcome changes by it, and a
 * file from elsewhere takes nothing away that closes the gate.
 */
export function withoutSettled(results: readonly CheckResult[]): CheckResult[] {
  return results.map((one) => {
    const answered = new Set(
      results
        .filter(({ check }) => check !== one.check)
        .flatMap(({ settled = [] }) => settled.map(keyOf)),
    )
    const findings = one.findings.filter(
      (finding) => finding.severity !== 'info' || !answered.has(keyOf(finding)),
    )
    const result: CheckResult = { ...one, findings }
    delete result.settled
    return result
  })
}

function keyOf({ rule, subject }: { rule: string; subject: string }): string {
  return `${rule} ${subject}`
}
