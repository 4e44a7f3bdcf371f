/**
 * A mistake that the author of the workflow can mend. Shown as three lines without a stack, exit code 2.
 * `code` is stable: it is the anchor of the entry in docs/errors.md. `quote` is the text that holds the mistake,
 * with carets under the word, where one word is the mistake.
 */
export class UserError extends Error {
  override readonly name = 'UserError'
  readonly code: string
  readonly what: string
  readonly why: string
  readonly fix: string
  readonly quote: readonly string[]

  constructor(parts: {
    code: string
    what: string
    why: string
    fix: string
    quote?: readonly string[]
    cause?: unknown
  }) {
    super(parts.what, { cause: parts.cause })
    this.code = parts.code
    this.what = parts.what
    this.why = parts.why
    this.fix = parts.fix
    this.quote = parts.quote ?? []
  }
}
