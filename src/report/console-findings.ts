import type { Report } from '../model/result.ts'
import { count } from '../model/units.ts'
import { visible } from '../model/visible.ts'
import { findingsOf, type Kind, kindTitle } from './findings-of.ts'
import type { Paint } from './paint.ts'

const listed = 50
const kinds: readonly (readonly [Kind, style: Parameters<Paint>[0]])[] = [
  ['problem', 'red'],
  ['warning', 'yellow'],
  ['old', 'dim'],
  ['note', 'dim'],
]

/** A block of lines for each kind of finding that there is. At most 50 of a kind are listed; `file` has the others. */
export function renderFindings(
  report: Pick<Report, 'results'>,
  paint: Paint,
  file: string,
): string[] {
  return kinds.flatMap(([kind, style]) => {
    const found = findingsOf(report, kind)
    if (found.length === 0) return []
    const items = found.slice(0, listed).map(({ finding }, index) => {
      const { subject, message, rule, evidence = [], fix } = finding
      return [
        `  ${String(index + 1).padStart(2)}. ${paint('bold', visible(subject))}: ${visible(message, 500)}  ${paint('dim', rule)}`,
        ...evidence.map((line) => `      ${visible(line)}`),
        ...(fix === undefined ? [] : [`      ${paint('cyan', 'fix:')} ${visible(fix, 500)}`]),
      ].join('\n')
    })
    const left = found.length - items.length
    if (left > 0) items.push(`      and ${left} more in ${file}`)
    return [
      paint(style, `  ${kindTitle[kind]} (${count(found.length, 'finding')})`),
      ...items,
    ].join('\n')
  })
}
