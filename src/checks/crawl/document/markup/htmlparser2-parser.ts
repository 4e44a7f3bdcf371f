import { decodeHTMLAttribute, decodeXML } from 'entities/decode'
import { Tokenizer, type TokenizerCallbacks } from 'htmlparser2'
import type { CreateMarkupParser, MarkupHandler, MarkupParser } from './markup-parser.ts'

const longestName = 128

/**
 * htmlparser2's tokenizer without its `Parser`: that one cuts out every attribute, and its stack of open
 * elements makes deep nesting quadratic. Character references are decoded here, in the values that are
 * wanted, so that the tokenizer can skip through text.
 */
export const htmlparser2Parser: CreateMarkupParser = (handler, { xml, limit }) =>
  new TokenReader(handler, xml, limit)

class TokenReader implements MarkupParser, TokenizerCallbacks {
  readonly #handler: MarkupHandler
  readonly #xml: boolean
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
  /** The last two characters so far. */
  #end = ''

  constructor(handler: MarkupHandler, xml: boolean, limit: number) {
    this.#handler = handler
    this.#xml = xml
    this.#limit = limit
    const options = { xmlMode: xml, decodeEntities: false, recognizeSelfClosing: xml }
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
    if (this.#xml) this.#tokenizer.write(text)
    else this.#tokenize(text)
  }

  /**
   * The tokenizer takes CDATA for CDATA everywhere; in HTML it is a comment up to the next `>`. Only what is read
   * from here on is changed, not the text that is kept.
   */
  #tokenize(text: string): void {
    let from = 0
    for (let at = this.#cdata(text, 0); at >= 0; at = this.#cdata(text, at + 1)) {
      this.#tokenizer.write(text.slice(from, at))
      this.#tokenizer.write(this.#handler.inForeign ? '[' : 'C')
      from = at + 1
    }
    if (from < text.length) this.#tokenizer.write(from === 0 ? text : text.slice(from))
    this.#end = (this.#end + text.slice(-2)).slice(-2)
  }

  /** Where the bracket of the next `<![` stands, which may have begun in the piece before. */
  #cdata(text: string, from: number): number {
    if (from === 0 && this.#end.endsWith('<') && text.startsWith('![')) return 1
    if (from === 0 && this.#end === '<!' && text.startsWith('[')) return 0
    const found = text.indexOf('<![', from)
    return found < 0 ? -1 : found + 2
  }

  end(): void {
    this.#tokenizer.end()
  }

  isInForeignContext(): boolean {
    return this.#handler.inForeign
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
    const decode = this.#xml ? decodeXML : decodeHTMLAttribute
    let value = this.#value.includes('&') ? decode(this.#value) : this.#value
    if (!this.#xml && value.includes('\0')) value = value.replaceAll('\0', '\uFFFD')
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
    if (!this.#xml && !this.#handler.inForeign) return
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
    if (end - start > longestName) return ''
    const name = this.#slice(start, end)
    return this.#xml ? name : name.toLowerCase()
  }

  #slice(start: number, end: number): string {
    return this.#held.slice(Math.max(0, start - this.#heldStart), end - this.#heldStart)
  }
}
