import { type Report, resultName } from '../model/result.ts'
import type { Table } from '../model/table.ts'
import { mdCellProse, mdProse } from './escape.ts'
import { folded } from './sections.ts'
import { outcomeIcon } from './words.ts'

/** The tables of all checks, each folded, with at most `limit` rows; none at all at 0. */
export function tables(report: Report, limit: number): string {
  if (limit === 0) return ''
  return report.results
    .flatMap((result) =>
      (result.tables ?? []).map((table) =>
        folded(`${resultName(result)}: ${titleOf(table)}`, tableOf(table, limit)),
      ),
    )
    .join('\n\n')
}

/** Inside of HTML backticks are text, so that a title that is not plainly ours is left out. */
function titleOf({ title }: Table): string {
  return mdProse(title) === title ? title : 'table'
}

const icons = { good: outcomeIcon.pass, bad: outcomeIcon.fail, unsure: outcomeIcon.skip } as const

function tableOf({ columns, rows, tones = [], left = 0 }: Table, limit: number): string {
  const shown = rows.slice(0, limit)
  const hidden = rows.length - shown.length + left
  const lines = [
    columns.map(({ name }) => cell(name)),
    columns.map(({ align }) => (align === 'right' ? '--:' : ':--')),
    ...shown.map((row, at) => {
      const tone = tones[at]
      const cells = columns.map((_, index) => cell(row[index] ?? ''))
      return tone ? [...cells.slice(0, -1), `${icons[tone]} ${cells.at(-1)}`] : cells
    }),
  ].map((cells) => `| ${cells.join(' | ')} |`)
  return [...lines, ...(hidden > 0 ? [`\nand ${hidden.toLocaleString('en')} more`] : [])].join('\n')
}

function cell(text: string): string {
  return text === '' ? '' : mdCellProse(text)
}
