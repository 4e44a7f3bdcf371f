/**
 * What a parser of HTML or XML tells as it goes. Offsets count UTF-16 code units from the start of the text
 * and never go back. Tag and attribute names are lower-case in HTML. Names of more than 128 code units come
 * as empty strings.
 */
export interface MarkupHandler {
  /** Whether text is wanted now; asked before each piece, since most text is of no interest. */
  readonly readsText: boolean
  /** Whether the next tag stands in SVG or MathML, where no element has raw text and CDATA is text. */
  readonly inForeign: boolean
  /** `<name`; its attributes follow, unless the document ends. */
  openTag(name: string, offset: number): void
  /** Whether the value of an attribute of the open tag is wanted. */
  wants(attribute: string): boolean
  /** Character references are decoded. `cut` when the value was longer than the limit. */
  attribute(name: string, value: string, offset: number, cut: boolean): void
  /** `>` of the open tag. */
  openTagEnd(selfClosing: boolean, end: number): void
  closeTag(name: string): void
  /** A piece of text, contiguous with the one before unless there was a tag or a comment. Not decoded. */
  text(raw: string, offset: number): void
  /** A whole CDATA section; `undefined` when it was longer than the limit. */
  cdata(text: string | undefined, offset: number): void
  /** `<?…?>` in XML. */
  instruction(text: string, offset: number): void
}

export interface MarkupParser {
  write(text: string): void
  /** Open elements are not closed. */
  end(): void
}

/** The seam at which a parser can be replaced. `limit` is the longest attribute value or CDATA section. */
export type CreateMarkupParser = (
  handler: MarkupHandler,
  options: { limit: number },
) => MarkupParser
