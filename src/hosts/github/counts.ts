import type { Report } from '../../model/result.ts'
import { blocks, isToldHere } from '../../model/verdict.ts'

/**
 * How many findings close the gate and, of the results that were compared with the base, how many problems and
 * warnings are new and how many are known.
 */
export function counts(report: Report): Record<string, string> {
  const blocking = report.results.flatMap(({ findings, comparison }) =>
    findings.filter((finding) => isToldHere(finding) && blocks(finding, comparison)),
  )
  const compared = report.results.filter(
    ({ comparison }) => comparison && comparison.missing === undefined,
  )
  const told = compared.flatMap(({ findings }) => findings).filter(isToldHere)
  const known = told.filter((finding) => finding.known === true)
  return {
    'blocking-count': String(blocking.length),
    ...(compared.length === 0
      ? {}
      : { 'new-count': String(told.length - known.length), 'known-count': String(known.length) }),
  }
}
