import type { CheckResult, Report } from '../../model/result.ts'

/** Whether people who wait for a report must hear of it. That the base has problems is no news of a change. */
export function hasNews({ gate, outcome, results }: Report): boolean {
  if (gate === 'closed' || outcome === 'fail' || outcome === 'error') return true
  return results.some((result) => result.outcome === 'warn' && !isAllKnown(result))
}

function isAllKnown({ findings }: CheckResult): boolean {
  const told = findings.filter(({ severity }) => severity !== 'info')
  return told.length > 0 && told.every(({ known }) => known === true)
}
