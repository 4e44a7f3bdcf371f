import type { Rendered } from '../model/host.ts'
import type { Report } from '../model/result.ts'
import { renderComment } from './comment.ts'
import { renderConsole } from './console.ts'
import { renderFull } from './full.ts'
import { headline } from './words.ts'

/** The report in every form that hosts show. */
export function render(
  report: Report,
  how: { colours: boolean; runUrl?: string | undefined },
): Rendered {
  return {
    headline: headline(report),
    comment: renderComment(report, how.runUrl),
    full: renderFull(report, how.runUrl),
    console: renderConsole(report, how.colours),
  }
}
