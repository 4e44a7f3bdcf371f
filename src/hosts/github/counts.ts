import type { Report } from '../../model/result.ts'

/** How many findings close the gate, are new, and stand in the base too; infos count as none of them. */
export function counts(report: Report): Record<string, string> {
  const findings = report.results
    .flatMap((result) => result.findings)
    .filter((finding) => finding.severity !== 'info')
  const fresh = findings.filter((finding) => finding.known !== true)
  const blocking = fresh.filter((finding) => finding.severity === 'error')
  return {
    'blocking-count': String(blocking.length),
    'new-count': String(fresh.length),
    'known-count': String(findings.length - fresh.length),
  }
}
