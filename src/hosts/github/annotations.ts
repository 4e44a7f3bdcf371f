import type { CheckResult, Finding, Report } from '../../model/result.ts'
import { resultName } from '../../model/result.ts'
import { isNews } from '../../model/verdict.ts'
import { command } from './command.ts'

/** The runner shows no more of a kind for one step (ExecutionContext.cs of actions/runner 2.336.0). */
const maxOfAKind = 10

/**
 * The workflow commands that show the new problems of a report: what could not run first, then findings
 * in the order of the report. `left` counts those that did not fit.
 */
export function annotations(report: Report): { commands: string[]; left: number } {
  const undecided = report.results
    .filter((result) => result.outcome === 'error')
    .map((result) => ofError(result, report.gate === 'closed' ? 'error' : 'warning'))
  const found = report.results
    .flatMap(({ findings, comparison }) =>
      findings.filter((finding) => isNews(finding, comparison)),
    )
    .map(ofFinding)
  const all = [...undecided, ...found]
  const shown = (['error', 'warning'] as const).flatMap((kind) =>
    all.filter((one) => one.kind === kind).slice(0, maxOfAKind),
  )
  return { commands: shown.map((one) => one.command()), left: all.length - shown.length }
}

interface Annotation {
  kind: 'error' | 'warning'
  command(): string
}

function ofError(result: CheckResult, kind: Annotation['kind']): Annotation {
  const title = `${resultName(result)} could not run`
  return { kind, command: () => command(kind, { title }, result.reason ?? 'no reason was given') }
}

function ofFinding(finding: Finding): Annotation {
  const kind = finding.severity === 'error' ? 'error' : 'warning'
  const text = [`${finding.subject} ${finding.message}`, finding.fix && `Fix: ${finding.fix}`]
  const place = { file: finding.where?.file, line: finding.where?.line }
  return {
    kind,
    command: () =>
      command(kind, { title: finding.rule, ...place }, text.filter(Boolean).join('\n')),
  }
}
