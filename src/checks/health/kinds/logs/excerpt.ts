import { cleanLine } from '../../../../processes/clean-line.ts'

const linesShown = 12
const lineLimit = 300
const wholeLimit = 2000

/** Lines of a log that can be shown: without secrets and control characters, cut, and not too many. */
export function excerptOf(lines: readonly string[], hide: (text: string) => string): string[] {
  const shown = lines
    .slice(0, linesShown)
    // Hidden twice: a terminal sequence may stand inside a secret. Cut last: part of a secret is not known for one.
    .map((line) => cleanLine(hide(cleanLine(hide(line), wholeLimit)), lineLimit))
  const more = lines.length - shown.length
  return more > 0 ? [...shown, `… ${more} more lines`] : shown
}
