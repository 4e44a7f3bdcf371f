import type { CheckResult, Finding, Report } from '../model/result.ts'
import { blocks } from '../model/verdict.ts'

/** `old`: the base has it too, and it does not close the gate. */
export type Kind = 'problem' | 'warning' | 'old' | 'note'

export const kindTitle: Readonly<Record<Kind, string>> = {
  problem: 'Problems',
  warning: 'Warnings',
  old: 'On the base too',
  note: 'Notes',
}

/**
 * Findings of one kind with the result they stand in, in the order of the checks, without those that another one tells
 * of. Each finding has one kind.
 */
export function findingsOf(
  report: Pick<Report, 'results'>,
  kind: Kind,
): { result: CheckResult; finding: Finding }[] {
  return report.results.flatMap((result) =>
    result.findings
      .filter((finding) => finding.toldBy === undefined && kindOf(finding, result) === kind)
      .map((finding) => ({ result, finding })),
  )
}

function kindOf(finding: Finding, { comparison }: CheckResult): Kind {
  if (finding.severity === 'info') return 'note'
  if (blocks(finding, comparison)) return 'problem'
  return finding.known === true ? 'old' : 'warning'
}
