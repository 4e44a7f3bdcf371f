import type { CheckResult } from '../model/result.ts'

/** "2 new, 3 known": problems and warnings of a result that was compared with the base; else undefined. */
export function tally({ comparison, findings }: CheckResult): string | undefined {
  if (!comparison || comparison.missing !== undefined) return undefined
  const told = findings.filter(({ severity }) => severity !== 'info')
  const known = told.filter((finding) => finding.known === true).length
  return `${told.length - known} new, ${known} known`
}
