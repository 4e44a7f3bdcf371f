import type { Report } from '../model/result.ts'
import { findingsOf } from './findings-of.ts'
import { against, checkTable, claims, folded, footer, heading, lead, problems } from './sections.ts'

/** GitHub refuses a comment of more than 65,536 characters; people stop reading long before. */
const softLimit = 20_000

/** The report for a pull request: the verdict first, and never longer than 20,000 characters. */
export function renderComment(report: Report, runUrl?: string): string {
  const draft = (items: number, details: boolean): string =>
    [
      heading(report),
      lead(report),
      against(report),
      claims(report),
      titled('### Problems', problems(report, 'problem', items)),
      folded(
        `Warnings (${findingsOf(report, 'warning').length})`,
        details ? problems(report, 'warning', items) : '',
      ),
      folded(
        `On the base too (${findingsOf(report, 'old').length}, not blocking)`,
        details ? problems(report, 'old', items) : '',
      ),
      details ? folded('Every check', checkTable(report)) : '',
      footer(report, runUrl),
    ]
      .filter((section) => section !== '')
      .join('\n\n')
  // Whole parts go, never half of one: first the details, then items of the list.
  const drafts = [
    () => draft(10, true),
    () => draft(10, false),
    () => draft(3, false),
    () => draft(1, false),
  ]
  for (const write of drafts) {
    const text = write()
    if (text.length <= softLimit) return text
  }
  return [heading(report), claims(report), footer(report, runUrl)].join('\n\n').slice(0, softLimit)
}

function titled(title: string, body: string): string {
  return body === '' ? '' : `${title}\n${body}`
}
