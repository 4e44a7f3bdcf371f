import { count } from '../../../model/units.ts'
import type { Parent } from '../walk/facts/walk-facts.ts'

/** ", linked from 3 pages"; nothing when no page refers to it. */
export function linkedFrom(parentCount: number): string {
  return parentCount === 0 ? '' : `, linked from ${count(parentCount, 'page')}`
}

/** Where a target is referred to, a line for each page that is named, and how many more there are. */
export function parentLines(parents: readonly Parent[], parentCount: number): string[] {
  const more = parentCount - parents.length
  return [
    ...parents.map(lineOf),
    ...(more > 0 ? [`and on ${count(more, 'more page', 'more pages')}`] : []),
  ]
}

function lineOf({ page, line, column, element, attribute, text, selector }: Parent): string {
  const place = line === 0 ? page : `${page}, line ${line}, column ${column}`
  const shown = element === 'header' ? `header ${attribute}` : `${element} ${attribute}`.trim()
  return [
    `on ${place}: ${shown}`,
    ...(selector === undefined ? [] : [`at ${selector}`]),
    // At the end, where a secret is found even if the text was cut within it.
    ...(text === undefined ? [] : [`link text "${text}"`]),
  ].join(', ')
}
