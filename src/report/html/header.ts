import { type Report, resultName } from '../../model/result.ts'
import { count, formatDuration } from '../../model/units.ts'
import { findingsOf } from '../findings-of.ts'
import { headline, undecided } from '../words.ts'
import { type Html, html } from './html.ts'
import { mark } from './mark.ts'

/** The verdict, what it means for the merge, and what was tested. */
export function header(report: Report, runUrl: string | undefined): Html {
  return html`<header class="${report.outcome}"><h1>${mark(report.outcome)}<span>Rehearse: ${headline(report)}</span></h1>
<p class="lead">${lead(report)}</p>
<ul class="facts">${facts(report, runUrl).map((fact) => html`<li>${fact}</li>`)}</ul></header>`
}

function lead(report: Report): Html {
  const gate = report.gate === 'closed' ? html`The gate is <b>closed</b>.` : html`The gate is open.`
  const problems = findingsOf(report, 'problem')
  const [first] = problems
  if (first) {
    const { subject, message } = first.finding
    const more =
      problems.length > 1
        ? `, and ${count(problems.length - 1, 'more problem', 'more problems')}`
        : ''
    return html`<code>${subject}</code>: ${message}${more}. ${gate}`
  }
  const [lost] = undecided(report)
  if (lost)
    return html`<code>${resultName(lost)}</code> could not run: ${lost.reason ?? 'no reason known'}. ${gate}`
  return gate
}

function facts(report: Report, runUrl: string | undefined): (Html | string)[] {
  const ended = new Date(Date.parse(report.startedAt) + report.durationMs)
  return [
    ...(report.target === undefined ? [] : [link(report.target, report.target)]),
    ...(report.commit === undefined
      ? []
      : [html`commit <code>${report.commit.slice(0, 7)}</code>`]),
    ...(report.base === undefined ? [] : [html`base <code>${report.base.slice(0, 7)}</code>`]),
    `${ended.toISOString().slice(0, 16).replace('T', ' ')} UTC`,
    `took ${formatDuration(report.durationMs)}`,
    ...(runUrl === undefined ? [] : [link(runUrl, 'the run')]),
  ]
}

/** A link to a page of the web; text where it leads anywhere else. */
function link(address: string, text: string): Html {
  const url = URL.canParse(address) ? new URL(address) : undefined
  if (url?.protocol !== 'https:' && url?.protocol !== 'http:') return html`${text}`
  return html`<a href="${url.href}" rel="noreferrer noopener">${text}</a>`
}
