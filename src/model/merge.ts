import {
  type CheckResult,
  type Finding,
  mostPhases,
  mostPlots,
  mostTables,
  Severity,
} from './result.ts'
import { worse } from './verdict.ts'

/**
 * Two results of one check, such as those of two jobs, as one: the worse outcome, and the findings of both. What
 * both have stays once, as severe and as new as in the worse of them.
 */
export function mergeResults(one: CheckResult, other: CheckResult): CheckResult {
  const findings = new Map<string, Finding>()
  for (const finding of [...one.findings, ...other.findings]) {
    const key = JSON.stringify([finding.rule, finding.subject, finding.where?.file])
    const present = findings.get(key)
    findings.set(key, present ? worseFinding(present, finding) : finding)
  }
  const outcome = worse(one.outcome, other.outcome)
  const decisive = outcome === one.outcome ? one : other
  const compared = [one, other].flatMap(({ comparison }) => comparison ?? [])
  // What one of them lacked is to be told.
  const comparison = compared.find(({ missing }) => missing !== undefined) ?? compared[0]
  const figures = [one, other].flatMap(({ baseFigures }) => baseFigures ?? [])
  const baseFigures = figures.find(({ missing }) => missing !== undefined) ?? figures[0]
  const settled = [one, other].flatMap((result) => result.settled ?? []).slice(0, 2000)
  return {
    ...decisive,
    measurements: [...one.measurements, ...other.measurements].slice(0, 10_000),
    findings: [...findings.values()].slice(0, 20_000),
    ...(settled.length > 0 ? { settled } : {}),
    ...(comparison ? { comparison } : {}),
    ...(baseFigures ? { baseFigures } : {}),
    ...shown([one, other]),
    durationMs: one.durationMs + other.durationMs,
    ...times([one, other]),
  }
}

function worseFinding(one: Finding, other: Finding): Finding {
  return rank(one) <= rank(other) ? one : other
}

/** The lower, the worse. */
function rank({ severity, known }: Finding): number {
  return Severity.options.indexOf(severity) * 2 + (known === true ? 1 : 0)
}

/** From when the first began until the last ended. */
function times(
  results: readonly CheckResult[],
): Pick<CheckResult, 'startedAt' | 'endedAt' | 'phases'> {
  const [startedAt] = results.flatMap((result) => result.startedAt ?? []).toSorted()
  const endedAt = results
    .flatMap((result) => result.endedAt ?? [])
    .toSorted()
    .at(-1)
  const phases = results.flatMap((result) => result.phases ?? []).slice(0, mostPhases)
  return {
    ...(startedAt === undefined ? {} : { startedAt }),
    ...(endedAt === undefined ? {} : { endedAt }),
    ...(phases.length > 0 ? { phases } : {}),
  }
}

function shown(results: readonly CheckResult[]): Pick<CheckResult, 'plots' | 'tables'> {
  const plots = results.flatMap((result) => result.plots ?? []).slice(0, mostPlots)
  const tables = results.flatMap((result) => result.tables ?? []).slice(0, mostTables)
  return { ...(plots.length > 0 ? { plots } : {}), ...(tables.length > 0 ? { tables } : {}) }
}
