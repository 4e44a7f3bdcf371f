import type { CheckResult } from './model/result.ts'

/** The findings of results, a line each, for a log. */
export function findingLines(results: readonly CheckResult[]): string[] {
  return results
    .flatMap(({ findings }) => findings)
    .map(({ severity, known, subject, message }) => {
      return `  ${known === true ? 'known ' : ''}${severity}: ${subject}: ${message}`
    })
}
