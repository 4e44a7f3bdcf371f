import { type Report, resultName } from '../model/result.ts'
import type { Rule, Rules } from '../model/rule.ts'
import { count, formatDuration } from '../model/units.ts'
import { mdCellProse, mdCode, mdProse } from './escape.ts'
import { findingsOf, type Kind } from './findings-of.ts'
import { ruleLink } from './rule-link.ts'
import { tally } from './tally.ts'
import { claimAnswer, claimTitle, headline, outcomeIcon, undecided } from './words.ts'

/* The parts of the Markdown report, each a block of its own. Empty when there is nothing to say. */

export function heading(report: Report): string {
  return `## ${outcomeIcon[report.outcome]} Rehearse: ${headline(report)}`
}

/** The most important thing in one sentence, and what it means for the merge. */
export function lead(report: Report): string {
  const [problem] = findingsOf(report, 'problem')
  const [lost] = undecided(report)
  const gate = report.gate === 'closed' ? 'The gate is **closed**.' : 'The gate is open.'
  if (problem) {
    const { subject, message } = problem.finding
    const more = findingsOf(report, 'problem').length - 1
    const rest = more > 0 ? `, and ${count(more, 'more problem', 'more problems')}` : ''
    return `${mdCode(subject)}: ${mdProse(message)}${rest}. ${gate}`
  }
  if (lost)
    return `${mdCode(resultName(lost))} could not run: ${mdCode(lost.reason ?? 'no reason known')}. ${gate}`
  return gate
}

/** What was compared with the base, a line for each check, and where there was nothing to compare with. */
export function against(report: Report): string {
  const lines = report.results.flatMap((result) => {
    if (!result.comparison) return []
    const { commit, missing, partial, gate } = result.comparison
    const name = mdCode(resultName(result))
    if (missing !== undefined) {
      return [`No base to compare ${name} with, so all of it counts as new: ${mdCode(missing)}`]
    }
    const base = commit === undefined ? 'the base' : `the base ${mdCode(commit.slice(0, 7))}`
    const rule =
      gate === 'new' ? 'Only what is new closes the gate.' : 'What is known closes it too.'
    const gap = partial === undefined ? '' : ` The base was seen in part only: ${mdCode(partial)}`
    return [`${name} against ${base}: ${tally(result)}. ${rule}${gap}`]
  })
  return lines.join('<br>\n')
}

export function claims(report: Report): string {
  const rows = report.claims.map(
    ({ id, answer, evidence }, index) =>
      `| ${index + 1}. ${claimTitle[id]} | ${claimAnswer[answer]} | ${mdCellProse(evidence)} |`,
  )
  return ['| Can we say it? | Answer | Evidence |', '|:--|:--|:--|', ...rows].join('\n')
}

/** What to do first, in one sentence. Empty when nothing has to be done. */
export function next(report: Report, rules: Rules): string {
  const [problem] = findingsOf(report, 'problem')
  const told = problem && (problem.finding.fix ?? ruleOf(rules, problem.finding.rule)?.fix)
  return told === undefined ? '' : `**Next:** ${mdProse(told)}`
}

function ruleOf(rules: Rules, id: string): Rule | undefined {
  return Object.hasOwn(rules, id) ? rules[id] : undefined
}

/** Commands to copy: what the first problem means, and the same again at home. */
export function again(report: Report): string {
  const [problem] = findingsOf(report, 'problem')
  const [lost] = undecided(report)
  if (!problem && !lost) return ''
  const lines = problem ? [`rehearse explain ${problem.finding.rule}`] : []
  return ['The same at home:', '```sh', ...lines, 'rehearse run', '```'].join('\n')
}

/** That another repository's code measured it. Its figures are its own. */
export const foreign =
  '_Measured by the run of a fork, with the code of the fork; nothing of it was checked here._'

/**
 * The findings of one kind as a numbered list of at most `limit`, and how many are left out; each with so many lines
 * of evidence.
 */
export function problems(report: Report, kind: Kind, limit: number, evidence = 50): string {
  const all = findingsOf(report, kind)
  const items = all.slice(0, limit).map(({ finding }, index) => {
    const lines = (finding.evidence ?? []).slice(0, evidence).map((line) => `   - ${mdCode(line)}`)
    if (finding.fix !== undefined) lines.push(`   - Fix: ${mdProse(finding.fix)}`)
    const mark = kind === 'problem' && finding.known === true ? ' · known' : ''
    const head = `${index + 1}. ${mdCode(finding.subject)}: ${mdProse(finding.message)} · [\`${finding.rule}\`](${ruleLink(finding.rule, report.version)})${mark}`
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
