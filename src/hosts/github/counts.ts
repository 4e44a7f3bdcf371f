import type { Report } from '../../model/result.ts'

/** How many findings close the gate. */
export function counts(report: Report): Record<string, string> {
  const findings = report.results.flatMap((result) => result.findings)
  const blocking = findings.filter(({ severity, known }) => severity === 'error' && known !== true)
  return { 'blocking-count': String(blocking.length) }
}
