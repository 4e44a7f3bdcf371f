import { hidden, secretSpans, type Span } from './redact.ts'
import { visible } from './visible.ts'

/** As many characters as fit into a line of a CI log beside its marks. */
const width = 100

/**
 * A text of one line and, below it, carets under a part of it; one caret stands for an empty part. Secrets are
 * taken out, and of a long text only the surroundings of the part are shown.
 */
export function underline(text: string, part: Span): [line: string, carets: string] {
  const { shown, columnOf } = layOut(text)
  const from = columnOf(part.from)
  const to = Math.max(columnOf(part.to), from + 1)
  if (shown.length <= width) return [shown, carets(from, to)]
  const start = Math.max(0, Math.min(from - width / 2, shown.length - width))
  const end = start + width
  const head = start > 0 ? '…' : ''
  const tail = end < shown.length ? '…' : ''
  const line = `${head}${shown.slice(start, end)}${tail}`
  return [line, carets(from - start + head.length, Math.min(to, end) - start + head.length)]
}

function carets(from: number, to: number): string {
  return ' '.repeat(from) + '^'.repeat(Math.max(1, to - from))
}

/** The text as it is shown, and the column of the shown text at which a position of the text is. */
function layOut(text: string): { shown: string; columnOf: (position: number) => number } {
  const spans = secretSpans(text)
  const columns: number[] = []
  let shown = ''
  for (const character of text) {
    const span = spans.find(({ from, to }) => from <= columns.length && columns.length < to)
    // The whole of a secret is one mark, and all of it stands where that begins.
    const begins = span && span.from < columns.length ? (columns[span.from] ?? 0) : shown.length
    if (!span) shown += visible(character)
    else if (span.from === columns.length) shown += hidden
    for (let unit = 0; unit < character.length; unit++) columns.push(begins)
  }
  return { shown, columnOf: (at) => columns[at] ?? shown.length }
}
