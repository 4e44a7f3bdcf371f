import type { Report } from '../model/result.ts'
import { figuresNote, notCompared } from './base-figures.ts'
import { checkTable } from './check-table.ts'
import { mdCode, mdProse } from './escape.ts'
import type { MarkdownParts } from './markdown-parts.ts'
import { against, claims, footer, foreign, heading, lead, next, problems } from './sections.ts'
import { tables } from './table-section.ts'

/** A job summary may hold 1 MiB of UTF-8, else GitHub drops the whole of it. */
const byteLimit = 900 * 1024

const markdown = { name: mdCode, text: mdProse }

/** The whole report in Markdown: report.md and the job summary. At most 900 KiB. */
export function renderFull(report: Report, parts: MarkdownParts = {}): string {
  for (let items = 5000; ; items = Math.floor(items / 2)) {
    const text = write(report, items, parts)
    if (new TextEncoder().encode(text).length <= byteLimit || items === 0) return text
  }
}

function write(report: Report, items: number, parts: MarkdownParts): string {
  const lists = [
    ['### Problems', problems(report, 'problem', items)],
    ['### Warnings', problems(report, 'warning', items)],
    ['### On the base too', problems(report, 'old', items)],
    ['### Notes', problems(report, 'note', items)],
  ] as const
  const figures = tables(report, items)
  return [
    heading(report),
    lead(report),
    ...[next(report, parts.rules ?? {}), parts.foreign ? foreign : '', against(report)].filter(
      (lines) => lines !== '',
    ),
    claims(report),
    ...lists.flatMap(([title, body]) => (body === '' ? [] : [`${title}\n\n${body}`])),
    `### Checks\n\n${checkTable(report)}`,
    ...[figuresNote(report, markdown), ...notCompared(report, markdown)].filter(
      (line) => line !== '',
    ),
    ...(figures === '' ? [] : [`### Figures\n\n${figures}`]),
    footer(report, parts.runUrl),
    '',
  ].join('\n\n')
}
