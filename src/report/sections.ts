import { type CheckResult, type Report, resultName } from '../model/result.ts'
import { count, formatDuration } from '../model/units.ts'
import { mdCellProse, mdCode, mdProse } from './escape.ts'
import { claimAnswer, claimTitle, findingsOf, headline, outcomeIcon, undecided } from './words.ts'

/* The parts of the Markdown report, each a block of its own. Empty when there is nothing to say. */

export function heading(report: Report): string {
  return `## ${outcomeIcon[report.outcome]} Rehearse: ${headline(report)}`
}

/** The most important thing in one sentence, and what it means for the merge. */
export function lead(report: Report): string {
  const [problem] = findingsOf(report, 'error')
  const [lost] = undecided(report)
  const gate = report.gate === 'closed' ? 'The gate is **closed**.' : 'The gate is open.'
  if (problem) {
    const { subject, message } = problem.finding
    const more = findingsOf(report, 'error').length - 1
    const rest = more > 0 ? `, and ${count(more, 'more problem', 'more problems')}` : ''
    return `${mdCode(subject)}: ${mdProse(message)}${rest}. ${gate}`
  }
  if (lost)
    return `${mdCode(resultName(lost))} could not run: ${mdCode(lost.reason ?? 'no reason known')}. ${gate}`
  return gate
}

export function claims(report: Report): string {
  const rows = report.claims.map(
    ({ id, answer, evidence }, index) =>
      `| ${index + 1}. ${claimTitle[id]} | ${claimAnswer[answer]} | ${mdCellProse(evidence)} |`,
  )
  return ['| Can we say it? | Answer | Evidence |', '|:--|:--|:--|', ...rows].join('\n')
}

export function checkTable(report: Report): string {
  const rows = report.results.map(
    (result) =>
      `| \`${resultName(result)}\` | ${outcomeIcon[result.outcome]} ${result.outcome} | ${told(result)} | ${formatDuration(result.durationMs)} |`,
  )
  return ['| Check | Outcome | Measured | Took |', '|:--|:--|:--|--:|', ...rows].join('\n')
}

function told(result: CheckResult): string {
  const parts = [result.reason, result.summary].filter((part) => part !== undefined)
  return parts.map(mdCellProse).join('<br>') || '–'
}

/** The findings of one severity as a numbered list of at most `limit`, and how many are left out. */
export function problems(
  report: Report,
  severity: 'error' | 'warning' | 'info',
  limit: number,
): string {
  const all = findingsOf(report, severity)
  const items = all.slice(0, limit).map(({ finding }, index) => {
    const lines = (finding.evidence ?? []).map((line) => `   - ${mdCode(line)}`)
    if (finding.fix !== undefined) lines.push(`   - Fix: ${mdProse(finding.fix)}`)
    const head = `${index + 1}. ${mdCode(finding.subject)}: ${mdProse(finding.message)} · \`${finding.rule}\``
    return [head, ...lines].join('\n')
  })
  const left = all.length - items.length
  if (left > 0) items.push(`\nand ${left} more in the full report`)
  return items.join('\n')
}

export function folded(summary: string, body: string): string {
  // The blank line after the summary lets Markdown inside be read as Markdown.
  return body === '' ? '' : `<details><summary>${summary}</summary>\n\n${body}\n\n</details>`
}

export function footer(report: Report, runUrl: string | undefined): string {
  const ended = new Date(Date.parse(report.startedAt) + report.durationMs)
  const facts = [
    ...(report.target === undefined ? [] : [`target ${mdCode(report.target)}`]),
    ...(report.commit === undefined ? [] : [`commit ${mdCode(report.commit.slice(0, 7))}`]),
    `${ended.toISOString().slice(0, 16).replace('T', ' ')} UTC`,
    `took ${formatDuration(report.durationMs)}`,
    ...(runUrl === undefined ? [] : [`[run](${runUrl})`]),
    `Rehearse ${report.version}`,
  ]
  return `<sub>${facts.join(' · ')}</sub>`
}
