import type { Misread } from '../misread.ts'
import type { Span } from '../redact.ts'

/** What a reader throws at the word it cannot read. Caught where it is known which text that stands in. */
export class Unreadable extends Error {
  override readonly name = 'Unreadable'
  readonly span: Span
  readonly why: string
  readonly fix: string
  readonly known: readonly string[]

  /** `why` follows the word in quotes, or is a whole sentence where the span is empty. */
  constructor(span: Span, why: string, fix: string, known: readonly string[] = []) {
    super(why)
    this.span = { from: span.from, to: span.to }
    this.why = why
    this.fix = fix
    this.known = known
  }

  /** The same about a text that begins at a position of the one that was read. */
  within(text: string, start = 0): Misread {
    const { why, fix, known } = this
    const place = (position: number): number => Math.min(Math.max(position - start, 0), text.length)
    return { text, from: place(this.span.from), to: place(this.span.to), why, fix, known }
  }
}
