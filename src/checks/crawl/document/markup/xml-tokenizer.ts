import { decodeXML } from 'entities/decode'
import { Tokenizer, type TokenizerCallbacks } from 'htmlparser2'
import type { CreateMarkupParser, MarkupHandler, MarkupParser } from './markup-parser.ts'

const longestName = 128

/**
 * Reads XML with htmlparser2's tokenizer, without its `Parser`: that one cuts out every attribute, and its stack
 * of open elements makes deep nesting quadratic. Character references are decoded here, in the values that are
 * wanted, so that the tokenizer can skip through text.
 */
export const xmlTokenizer: CreateMarkupParser = (handler, { limit }) =>
  new TokenReader(handler, limit)

class TokenReader implements MarkupParser, TokenizerCallbacks {
  readonly #handler: MarkupHandler
  readonly #limit: number
  readonly #tokenizer: Tokenizer
  /** The last piece of text, after as much of earlier ones as an unfinished token may need. */
  #held = ''
  #heldStart = 0
  /** Where the last finished token ends. */
  #done = 0
  #name = ''
  #nameStart = 0
  #wanted = false
  #value = ''
  #length = 0

  constructor(handler: MarkupHandler, limit: number) {
    this.#handler = handler
    this.#limit = limit
    const options = { xmlMode: true, decodeEntities: false }
    this.#tokenizer = new Tokenizer(options, this)
  }

  write(text: string): void {
    const held = this.#held.length - Math.max(0, this.#done - this.#heldStart)
    if (held <= 0) {
      this.#heldStart += this.#held.length
      this.#held = text
    } else {
      // Cut rarely: each cut copies.
      const from =
        held > 4 * this.#limit
          ? this.#held.length - 2 * this.#limit
          : Math.max(0, this.#done - this.#heldStart)
      this.#held = this.#held.slice(from) + text
      this.#heldStart += from
    }
    this.#tokenizer.write(text)
  }

  end(): void {
    this.#tokenizer.end()
  }

  onopentagname(start: number, end: number): void {
    this.#done = end
    this.#handler.openTag(this.#nameAt(start, end), start - 1)
  }

  onattribname(start: number, end: number): void {
    this.#done = end
    this.#nameStart = start
    this.#name = this.#nameAt(start, end)
    this.#wanted = this.#handler.wants(this.#name)
    this.#value = ''
    this.#length = 0
  }

  onattribdata(start: number, end: number): void {
    this.#done = end
    if (!this.#wanted) return
    const room = this.#limit - this.#length
    this.#length += end - start
    if (room > 0) this.#value += this.#slice(start, Math.min(end, start + room))
  }

  onattribentity(): void {
    // Not called: character references are decoded below.
  }

  onattribend(_quote: unknown, end: number): void {
    this.#done = Math.max(this.#done, end)
    if (!this.#wanted) return
    const value = this.#value.includes('&') ? decodeXML(this.#value) : this.#value
    this.#handler.attribute(this.#name, value, this.#nameStart, this.#length > this.#limit)
  }

  onopentagend(end: number): void {
    this.#done = end + 1
    this.#handler.openTagEnd(false, end + 1)
  }

  onselfclosingtag(end: number): void {
    this.#done = end + 1
    this.#handler.openTagEnd(true, end + 1)
  }

  onclosetag(start: number, end: number): void {
    this.#done = end
    this.#handler.closeTag(this.#nameAt(start, end))
  }

  ontext(start: number, end: number): void {
    this.#done = end
    if (this.#handler.readsText) this.#handler.text(this.#slice(start, end), start)
  }

  ontextentity(): void {
    // Not called, as above.
  }

  oncdata(start: number, end: number, offset: number): void {
    this.#done = end + 1
    const long = end - offset - start > this.#limit
    this.#handler.cdata(long ? undefined : this.#slice(start, end - offset), start)
  }

  oncomment(_start: number, end: number): void {
    this.#done = end + 1
  }

  ondeclaration(_start: number, end: number): void {
    this.#done = end + 1
  }

  onprocessinginstruction(start: number, end: number): void {
    this.#done = end + 1
    if (end - start <= this.#limit) this.#handler.instruction(this.#slice(start, end), start)
  }

  onend(): void {
    this.#held = ''
  }

  #nameAt(start: number, end: number): string {
    return end - start > longestName ? '' : this.#slice(start, end)
  }

  #slice(start: number, end: number): string {
    return this.#held.slice(Math.max(0, start - this.#heldStart), end - this.#heldStart)
  }
}
