import type { Report } from '../model/result.ts'
import { count } from '../model/units.ts'
import { figuresNote, notCompared } from './base-figures.ts'
import { checkTable } from './check-table.ts'
import { mdCode, mdProse } from './escape.ts'
import { findingsOf } from './findings-of.ts'
import type { MarkdownParts } from './markdown-parts.ts'
import {
  again,
  against,
  claims,
  folded,
  footer,
  foreign,
  heading,
  lead,
  next,
  problems,
} from './sections.ts'
import { areNew } from './words.ts'

/** GitHub refuses a comment of more than 65,536 characters; people stop reading long before. */
const softLimit = 20_000

/** The whole proof stands in the full report. */
const mostEvidence = 3

const markdown = { name: mdCode, text: mdProse }

/** How much of the report a comment holds. */
interface Extent {
  /** Of each list. */
  items: number
  /** Warnings, and what the base has too. */
  lists: boolean
  /** The table of the checks, and what they were compared with. */
  table: boolean
}

/** From all to little. */
const extents: readonly Extent[] = [
  { items: 10, lists: true, table: true },
  { items: 10, lists: false, table: true },
  { items: 3, lists: false, table: true },
  { items: 3, lists: false, table: false },
  { items: 1, lists: false, table: false },
  { items: 0, lists: false, table: false },
]

/**
 * The report for a pull request: the verdict first. Above 20,000 characters whole parts of it are left out, never half
 * of one, and the comment says how many of what.
 */
export function renderComment(report: Report, parts: MarkdownParts = {}): string {
  for (const extent of extents) {
    const text = write(report, extent, parts)
    if (text.length <= softLimit) return text
  }
  // What is left then has a bound of its own, far below.
  return write(report, least, parts)
}

const least: Extent = { items: 0, lists: false, table: false }

function write(report: Report, extent: Extent, parts: MarkdownParts): string {
  const { items, lists, table } = extent
  const isGreen = report.outcome === 'pass'
  const checks = table ? lines([checkTable(report, true), figuresNote(report, markdown)]) : ''
  const list = (kind: 'warning' | 'old') =>
    lists ? problems(report, kind, items, mostEvidence) : ''
  const found = problems(report, 'problem', items, mostEvidence)
  return lines([
    heading(report),
    lead(report),
    next(report, parts.rules ?? {}),
    parts.foreign ? foreign : '',
    claims(report),
    isGreen ? '' : checks,
    items > 0 && found !== ''
      ? `### ${areNew(report) ? 'New problems' : 'Problems'}\n${found}`
      : '',
    again(report),
    folded(`Warnings (${findingsOf(report, 'warning').length})`, list('warning')),
    folded(`On the base too (${findingsOf(report, 'old').length}, not blocking)`, list('old')),
    isGreen ? folded('Every check', checks) : '',
    table ? compared(report) : '',
    leftOut(report, extent),
    footer(report, parts.runUrl),
  ])
}

/** Where there was nothing to compare with, people must see it at once. */
function compared(report: Report): string {
  const told = [against(report), ...notCompared(report, markdown)]
    .filter((line) => line !== '')
    .join('<br>\n')
  const isMissing = report.results.some(({ comparison }) => comparison?.missing !== undefined)
  return isMissing ? told : folded('How it was compared', told)
}

function lines(sections: readonly string[]): string {
  return sections.filter((section) => section !== '').join('\n\n')
}

/** What did not fit, in numbers; empty when all did. */
function leftOut(report: Report, { items, lists, table }: Extent): string {
  const found = (kind: Parameters<typeof findingsOf>[1]) => findingsOf(report, kind).length
  const parts = [
    ...(items === 0 ? [count(found('problem'), 'problem')] : []),
    ...(lists ? [] : [count(found('warning'), 'warning')]),
    ...(lists ? [] : [count(found('old'), 'known finding')]),
    ...(table ? [] : [`the table of ${count(report.results.length, 'check')}`]),
  ].filter((part) => !part.startsWith('0 '))
  return parts.length === 0
    ? ''
    : `Too long for a comment, and in the full report: ${parts.join(', ')}.`
}
