import type { Rendered } from '../model/host.ts'
import type { Report } from '../model/result.ts'
import { renderComment } from './comment.ts'
import { renderConsole } from './console.ts'
import { renderFull } from './full.ts'
import type { MarkdownParts } from './markdown-parts.ts'
import { headline } from './words.ts'

/** The report in every form that hosts show. */
export function render(report: Report, how: MarkdownParts & { colours: boolean }): Rendered {
  return {
    headline: headline(report),
    comment: renderComment(report, how),
    full: renderFull(report, how),
    console: renderConsole(report, how.colours),
  }
}
