import { type CheckResult, type Report, resultName } from '../../model/result.ts'
import { formatDuration } from '../../model/units.ts'
import { figuresNote, notCompared } from '../base-figures.ts'
import { type FigureRow, figureRows, isBaseAsked } from '../figure-rows.ts'
import { change, found } from '../tally.ts'
import { type Html, html, nothing } from './html.ts'

/**
 * Every check, and below it the figures that people look at first: now and, where a base was asked, there. Each cell
 * names its column for narrow screens, on which there is no head.
 */
export function checkTable(report: Report): Html {
  const isCompared = isBaseAsked(report)
  const heads = isCompared ? html`<th>Base</th><th>Change</th>` : nothing
  const rows = report.results.map((result) => [
    checkRow(result, isCompared),
    ...figureRows(result).map((figure) => figureRow(figure, isCompared)),
  ])
  const notes = [figuresNote(report), ...notCompared(report)].filter((note) => note !== '')
  return html`<h2>Checks</h2><div class="card scroll"><table class="checks ${isCompared ? 'compared' : ''}"><thead><tr><th>Check</th><th>Outcome</th><th>Now</th>${heads}<th class="right">Took</th></tr></thead><tbody>${rows}</tbody></table></div>${notes.map((note) => html`<p class="more">${note}</p>`)}`
}

function checkRow(result: CheckResult, isCompared: boolean): Html {
  const compared = change(result)
  const counted = compared?.now ?? found(result)
  const told = [result.reason, result.summary, counted, unmatched(result)].filter(
    (part) => part !== undefined,
  )
  const base = isCompared
    ? html`${figureCell('base', compared?.base ?? '–')}${figureCell('change', compared?.change ?? '–')}`
    : nothing
  return html`<tr class="check"><td class="name">${resultName(result)}</td><td class="went"><span class="pill ${result.outcome}">${result.outcome}</span></td><td class="told">${told.join('; ')}</td>${base}<td class="right took">${formatDuration(result.durationMs)}</td></tr>`
}

function figureRow({ name, now, base, change: changed }: FigureRow, isCompared: boolean): Html {
  const there = isCompared
    ? html`${figureCell('base', base)}${figureCell('change', changed)}`
    : nothing
  return html`<tr class="figure"><th scope="row" colspan="2">${name}</th>${figureCell('now', now)}${there}<td class="took"></td></tr>`
}

function figureCell(column: 'now' | 'base' | 'change', text: string): Html {
  return html`<td class="value ${text === '–' ? 'unknown' : ''}" data-column="${column}">${text}</td>`
}

/** Why what was found could not be told from what the base has too. */
function unmatched({ comparison }: CheckResult): string | undefined {
  const why = comparison?.missing
  return why === undefined ? undefined : `no base to compare with: ${why}`
}
