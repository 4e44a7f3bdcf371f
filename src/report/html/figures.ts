import { type CheckResult, type Report, resultName } from '../../model/result.ts'
import type { Table } from '../../model/table.ts'
import { type Html, html, nothing } from './html.ts'
import { linked } from './linked.ts'
import { figure } from './plot/figure.ts'
import { withIncidents } from './with-incidents.ts'

/** Longer tables are folded. */
const rowsAtOnce = 12
/** A rehearsal has fewer; only a made-up report has more. */
const mostResults = 20

/**
 * What each check showed of its figures: its first table, its plots, and the other tables; each table with at most
 * `limit` rows.
 */
export function figures(report: Report, limit: number): Html[] {
  if (limit === 0) return []
  return report.results
    .filter(hasFigures)
    .slice(0, mostResults)
    .map((result) => {
      const { tables = [] } = result
      const plots = withIncidents(result, report.timeline ?? [])
      const [first, ...others] = tables.map((table) => tableCard(table, limit))
      return html`<h2>${nameOf(result)} <small>${result.summary ?? ''}</small></h2>${first ?? nothing}<div class="plots">${plots.map(figure)}</div>${others}`
    })
}

function hasFigures({ plots = [], tables = [] }: CheckResult): boolean {
  return plots.length + tables.length > 0
}

function nameOf(result: CheckResult): string {
  const name = resultName(result)
  return name.slice(0, 1).toUpperCase() + name.slice(1)
}

function tableCard(table: Table, limit: number): Html {
  const open = table.rows.length <= rowsAtOnce ? 'open' : ''
  const count = table.rows.length + (table.left ?? 0)
  return html`<details class="card group" ${open}><summary>${table.title} <span class="muted">${count}</span></summary><div class="scroll">${tableOf(table, limit)}</div></details>`
}

const toneClass = { good: 'pass', bad: 'fail', unsure: 'skip' } as const

function tableOf({ columns, rows, tones = [], left = 0 }: Table, limit: number): Html {
  const side = (index: number) => (columns[index]?.align === 'right' ? 'right' : '')
  const shown = rows.slice(0, limit)
  const body = shown.map((row, at) => {
    const tone = tones[at]
    const classOf = (index: number) =>
      tone && index === columns.length - 1 ? `verdict ${toneClass[tone]}` : side(index)
    const cells = columns.map(({ name }, index) => {
      const text = row[index] ?? ''
      return html`<td class="${classOf(index)}" data-column="${name}">${linked(text, 'open') ?? text}</td>`
    })
    return html`<tr>${cells}</tr>`
  })
  const hidden = rows.length - shown.length + left
  const more =
    hidden > 0 ? html`<p class="more">and ${hidden.toLocaleString('en')} more</p>` : nothing
  // On a phone a row with a verdict stands as a block, its cells named by their columns.
  const kind = tones.length > 0 ? 'judged' : ''
  return html`<table class="${kind}"><thead><tr>${columns.map(({ name }, index) => html`<th class="${side(index)}">${name}</th>`)}</tr></thead><tbody>${body}</tbody></table>${more}`
}
