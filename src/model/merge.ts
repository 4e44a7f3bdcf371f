import { fingerprint } from './fingerprint.ts'
import { type CheckResult, mostPlots, mostTables } from './result.ts'
import { worse } from './verdict.ts'

/** Two results of one check, such as those of two jobs, as one: the worse outcome, and the findings of both. */
export function mergeResults(one: CheckResult, other: CheckResult): CheckResult {
  const findings = new Map(
    [...one.findings, ...other.findings].map((finding) => [fingerprint(finding), finding]),
  )
  const outcome = worse(one.outcome, other.outcome)
  const decisive = outcome === one.outcome ? one : other
  return {
    ...decisive,
    measurements: [...one.measurements, ...other.measurements].slice(0, 10_000),
    findings: [...findings.values()].slice(0, 20_000),
    ...shown([one, other]),
    durationMs: one.durationMs + other.durationMs,
  }
}

function shown(results: readonly CheckResult[]): Pick<CheckResult, 'plots' | 'tables'> {
  const plots = results.flatMap((result) => result.plots ?? []).slice(0, mostPlots)
  const tables = results.flatMap((result) => result.tables ?? []).slice(0, mostTables)
  return { ...(plots.length > 0 ? { plots } : {}), ...(tables.length > 0 ? { tables } : {}) }
}
