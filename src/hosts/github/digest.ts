import { createHash } from 'node:crypto'
import { fingerprint } from '../../model/fingerprint.ts'
import { type Report, resultName } from '../../model/result.ts'

/**
 * 16 hexadecimal digits that stay the same as long as a report says the same about the same commit. Times and
 * measured values are no part of it: they differ in every run, and no comment would ever be left alone.
 */
export function digest(report: Report, headSha: string | undefined): string {
  const results = report.results.map((result) => [
    resultName(result),
    result.outcome,
    result.findings
      .map((finding) => `${fingerprint(finding)} ${finding.severity} ${finding.known === true}`)
      .toSorted(),
  ])
  const claims = report.claims.map((claim) => [claim.id, claim.answer])
  const said = [report.outcome, report.gate, claims, results, headSha ?? report.commit ?? null]
  return createHash('sha256').update(JSON.stringify(said)).digest('hex').slice(0, 16)
}
