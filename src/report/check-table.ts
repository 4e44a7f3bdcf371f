import { type CheckResult, type Report, resultName } from '../model/result.ts'
import { formatDuration } from '../model/units.ts'
import { mdCellProse } from './escape.ts'
import { type FigureRow, figureRows, isBaseAsked } from './figure-rows.ts'
import { change, found } from './tally.ts'
import { outcomeIcon } from './words.ts'

/**
 * Every check, and below it the figures that people look at first: what it has now and, where a base was asked, what
 * that has and what changed. A dash is what nobody knows. `isShort` leaves out figures that nothing stands beside.
 */
export function checkTable(report: Report, isShort = false): string {
  const isCompared = isBaseAsked(report)
  const head = ['Check', 'Outcome', 'Now', ...(isCompared ? ['Base', 'Change'] : []), 'Took']
  const rule = head.map((name) => (name === 'Took' ? '--:' : ':--'))
  const rows = report.results.flatMap((result) => [
    checkRow(result, isCompared),
    ...(isShort && !isCompared ? [] : figureRows(result)).map((figure) =>
      figureRow(figure, isCompared),
    ),
  ])
  return [row(head), `|${rule.join('|')}|`, ...rows.map(row)].join('\n')
}

function checkRow(result: CheckResult, isCompared: boolean): string[] {
  const compared = change(result)
  return [
    `\`${resultName(result)}\``,
    `${outcomeIcon[result.outcome]} ${result.outcome}`,
    now(result, compared?.now ?? found(result)),
    ...(isCompared ? [compared?.base ?? '–', compared?.change ?? '–'] : []),
    formatDuration(result.durationMs),
  ]
}

/** The arrow says that it belongs to the check above. */
function figureRow(
  { name, now: is, base, change: told }: FigureRow,
  isCompared: boolean,
): string[] {
  return [`↳ ${mdCellProse(name)}`, '', is, ...(isCompared ? [base, told] : []), '']
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`
}

function now({ reason, summary }: CheckResult, told: string | undefined): string {
  const parts = [reason, summary, told].filter((part) => part !== undefined)
  return parts.map(mdCellProse).join('<br>') || '–'
}
