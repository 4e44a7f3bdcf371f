import { type CheckResult, type Report, resultName } from '../model/result.ts'
import { formatDuration } from '../model/units.ts'
import { mdCellProse } from './escape.ts'
import { figureRows, isBaseAsked } from './figure-rows.ts'
import { change, found } from './tally.ts'
import { outcomeIcon } from './words.ts'

/**
 * Every check with the figures that people look at first: what it has now and, where a base was asked, what that has
 * and what changed. A dash is what nobody knows.
 */
export function checkTable(report: Report): string {
  const isCompared = isBaseAsked(report)
  const head = ['Check', 'Outcome', 'Now', ...(isCompared ? ['Base', 'Change'] : []), 'Took']
  const rule = head.map((name) => (name === 'Took' ? '--:' : ':--'))
  const rows = report.results.flatMap((result) => {
    const compared = change(result)
    const base = [compared?.base ?? '–', compared?.change ?? '–']
    const outcome = `${outcomeIcon[result.outcome]} ${result.outcome}`
    const check = [
      `\`${resultName(result)}\``,
      outcome,
      now(result, compared?.now ?? found(result)),
    ]
    const figures = figureRows(result).map((figure) => {
      const cells = [`${figureIndent}${mdCellProse(figure.name)}`, '', figure.now]
      return [...cells, ...(isCompared ? [figure.base, figure.change] : []), '']
    })
    return [[...check, ...(isCompared ? base : []), formatDuration(result.durationMs)], ...figures]
  })
  return [row(head), `|${rule.join('|')}|`, ...rows.map(row)].join('\n')
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`
}

/** Stands before what belongs to the check above. */
const figureIndent = '↳ '

function now({ reason, summary }: CheckResult, told: string | undefined): string {
  const parts = [reason, summary, told].filter((part) => part !== undefined)
  return parts.map(mdCellProse).join('<br>') || '–'
}
