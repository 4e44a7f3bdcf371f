import type { ShownPicture } from '../../model/picture.ts'
import type { Finding, Report } from '../../model/result.ts'
import { visible } from '../../model/visible.ts'
import { findingsOf, type Kind, kindTitle } from '../findings-of.ts'
import { placeOf } from '../place.ts'
import { ruleLink } from '../rule-link.ts'
import { Html, html, nothing } from './html.ts'
import { linked } from './linked.ts'

/** More lines of evidence are folded. */
const evidenceAtOnce = 5
const longestLine = 300

/** The findings of one kind, at most `limit` of them, and how many more there are. */
export function findings(
  report: Report,
  kind: Kind,
  { limit, pictures }: { limit: number; pictures?: ReadonlyMap<string, ShownPicture> | undefined },
): Html {
  const all = findingsOf(report, kind)
  if (all.length === 0) return nothing
  const shown = all.slice(0, limit).map(({ finding }) => card(finding, report.version, pictures))
  const left = all.length - shown.length
  const more =
    left > 0
      ? html`<p class="more">and ${left.toLocaleString('en')} more in report.json</p>`
      : nothing
  return html`<h2>${kindTitle[kind]} <small>${all.length.toLocaleString('en')}</small></h2>${shown}${more}`
}

function card(
  finding: Finding,
  version: string,
  pictures?: ReadonlyMap<string, ShownPicture>,
): Html {
  const { rule, severity, subject, message, fix, evidence = [], known } = finding
  const place = placeOf(finding)
  const picture = finding.picture === undefined ? undefined : pictures?.get(finding.picture)
  const body = html`<div class="head"><code>${subject}</code><span class="rule"><a href="${ruleLink(rule, version)}">${rule}</a>${known ? ', known from the base' : ''}</span></div>
<p>${message}</p>${place === undefined ? nothing : html`<p><code>${place}</code></p>`}${fix === undefined ? nothing : html`<p class="fix"><b>Fix:</b> ${fix}</p>`}${proof(evidence)}`
  return picture === undefined
    ? html`<article class="card finding ${severity}" data-rule="${rule}">${body}</article>`
    : html`<article class="card finding pictured ${severity}" data-rule="${rule}"><div>${body}</div>${shot(picture, subject)}</article>`
}

/** Small beside the finding, large when it is opened. */
function shot({ url, width, height }: ShownPicture, subject: string): Html {
  return html`<details class="shot"><summary><img src="${new Html(url)}" width="${width}" height="${height}" alt="What a browser showed: ${subject}" decoding="async"></summary></details>`
}

function proof(evidence: readonly string[]): Html {
  if (evidence.length === 0) return nothing
  const list = html`<ul>${evidence.map((line) => html`<li>${evidenceLine(line)}</li>`)}</ul>`
  if (evidence.length <= evidenceAtOnce) return list
  return html`<details><summary>${evidence.length} lines of evidence</summary>${list}</details>`
}

function evidenceLine(line: string): Html {
  return linked(line) ?? html`<code>${visible(line, longestLine)}</code>`
}
