import type { CreateMarkupParser, MarkupHandler, MarkupParser } from './markup-parser.ts'
import { RawTextEnd } from './raw-text-end.ts'
import { TagReader } from './tag-reader.ts'
import { isLetter, TextInput } from './text-input.ts'

/** What the next character belongs to. What a few characters decide has no state: it waits for them. */
type State = 'text' | 'tag' | 'raw-text' | 'noscript' | 'comment' | 'bogus-comment' | 'cdata'

const exclamation = 0x21
const slash = 0x2f
const question = 0x3f
const cdata = '[CDATA['
const commentEnd = /--!?>/g

/**
 * The tokenizer of the HTML Standard (https://html.spec.whatwg.org/multipage/parsing.html#tokenization) as far as
 * a reader of tags needs it. It tells no comments and doctypes, leaves text as it is written, and decodes only
 * values that are wanted. What has no end in sight is skipped with `indexOf`: one that steps through all
 * characters, such as htmlparser2's, takes a third of the time of a whole crawl.
 */
export const htmlTokenizer: CreateMarkupParser = (handler, { limit }) =>
  new HtmlTokenizer(handler, limit)

class HtmlTokenizer implements MarkupParser {
  readonly #handler: MarkupHandler
  readonly #limit: number
  readonly #input = new TextInput()
  readonly #tag: TagReader
  #state: State = 'text'
  /** The name of the tag. */
  #name = ''
  #raw: RawTextEnd | undefined
  /** Reads what is in a `noscript`: text where scripts run, and nothing in it hides its end. */
  #inner: HtmlTokenizer | undefined
  readonly #isInner: boolean
  /** Offset before which `--!>` ends no comment. */
  #commentStart = 0
  #cdata = ''
  #cdataStart = 0
  /** Also beyond the limit. */
  #cdataLength = 0

  constructor(handler: MarkupHandler, limit: number, innerBase?: number) {
    this.#handler = handler
    this.#isInner = innerBase !== undefined
    this.#input.base = innerBase ?? 0
    this.#limit = limit
    this.#tag = new TagReader(handler, limit)
  }

  write(text: string): void {
    this.#input.write(text)
    while (!this.#input.isEmpty && this.#step());
  }

  end(): void {
    const { text, at } = this.#input
    this.#inner?.write(text.slice(at))
    this.#inner?.end()
    const isText = this.#state === 'text' && /^<\/?$/.test(text.slice(at))
    if (isText || this.#state === 'raw-text') this.#emitText(at, text.length)
    else if (this.#state === 'cdata') this.#endCdata(text.length)
  }

  /** Goes on by a token, or by a part of one. False when that needs more text. */
  #step(): boolean {
    switch (this.#state) {
      case 'text':
        return this.#readText()
      case 'tag':
        return this.#readTag()
      case 'raw-text':
        return this.#rawText()
      case 'noscript':
        return this.#noscript()
      case 'comment':
        return this.#comment()
      case 'bogus-comment':
        return this.#bogusComment()
      case 'cdata':
        return this.#readCdata()
      default:
        return this.#state satisfies never
    }
  }

  #emitText(from: number, to: number): true {
    this.#input.at = to
    if (from < to && this.#handler.readsText) {
      this.#handler.text(this.#input.text.slice(from, to), this.#input.base + from)
    }
    return true
  }

  #readText(): boolean {
    const { text, at } = this.#input
    const start = text.indexOf('<', at)
    if (start !== at) return this.#emitText(at, start < 0 ? text.length : start)
    if (start + 1 === text.length) return false
    const next = text.charCodeAt(start + 1)
    if (isLetter(next)) return this.#beginTag(start + 1, false)
    if (next === slash) return this.#endTagOpen(start + 2)
    if (next === exclamation) return this.#declaration(start + 2)
    return next === question ? this.#bogus(start + 1) : this.#emitText(start, start + 1)
  }

  #endTagOpen(start: number): boolean {
    const { text } = this.#input
    if (start === text.length) return false
    return isLetter(text.charCodeAt(start)) ? this.#beginTag(start, true) : this.#bogus(start)
  }

  #beginTag(start: number, isEndTag: boolean): boolean {
    const tag = this.#tag.begin(this.#input, start, isEndTag)
    if (!tag) return false
    const { name } = tag
    this.#state = 'tag'
    this.#name = name
    if (!isEndTag) {
      const isRaw = tag.hasRawText && !this.#handler.inForeign
      this.#raw = isRaw ? new RawTextEnd(name) : undefined
      this.#handler.openTag(name, this.#input.base + start - 1)
    }
    return this.#readTag()
  }

  #readTag(): boolean {
    if (!this.#tag.read(this.#input)) return false
    if (this.#tag.isEndTag) {
      this.#state = 'text'
      this.#handler.closeTag(this.#name)
    } else {
      this.#state = this.#raw ? 'raw-text' : 'text'
      const { base, at } = this.#input
      if (this.#name === 'noscript' && !this.#isInner && !this.#handler.inForeign) {
        this.#raw = new RawTextEnd('noscript')
        this.#inner = new HtmlTokenizer(this.#handler, this.#limit, base + at)
        this.#state = 'noscript'
      }
      this.#handler.openTagEnd(this.#tag.isSelfClosing, base + at)
    }
    return true
  }

  #rawText(): boolean {
    const { text, at } = this.#input
    const end = this.#raw?.find(text, at) ?? { at, found: true }
    this.#emitText(at, end.at)
    // `</name` opens a tag by any rule.
    if (end.found) this.#state = 'text'
    return end.found
  }

  #noscript(): boolean {
    const { text, at } = this.#input
    const end = this.#raw?.find(text, at) ?? { at, found: true }
    this.#inner?.write(text.slice(at, end.at))
    this.#input.at = end.at
    if (!end.found) return false
    this.#inner?.end()
    this.#inner = undefined
    this.#state = 'text'
    return true
  }

  #declaration(start: number): boolean {
    const { text, base } = this.#input
    if (text.startsWith('--', start)) {
      this.#state = 'comment'
      // Its end may share the dashes: `<!-->` and `<!--->` are comments.
      this.#input.at = start
      this.#commentStart = base + start + 2
      return true
    }
    const isForeign = this.#handler.inForeign
    if (isForeign && text.startsWith(cdata, start)) {
      this.#state = 'cdata'
      this.#input.at = start + cdata.length
      this.#cdata = ''
      this.#cdataStart = base + this.#input.at
      this.#cdataLength = 0
      return true
    }
    const seen = text.slice(start, start + cdata.length)
    const isOpen = start + seen.length === text.length
    if (isOpen && ('--'.startsWith(seen) || (isForeign && cdata.startsWith(seen)))) return false
    return this.#bogus(start)
  }

  #comment(): boolean {
    const { text, at, base } = this.#input
    commentEnd.lastIndex = at
    for (let match = commentEnd.exec(text); match; match = commentEnd.exec(text)) {
      if (match[0] === '-->' || base + match.index >= this.#commentStart) {
        this.#state = 'text'
        this.#input.at = commentEnd.lastIndex
        return true
      }
      commentEnd.lastIndex = match.index + 1
    }
    // `--!` may be the beginning of the end.
    this.#input.at = Math.max(at, text.length - 3)
    return false
  }

  /** Also what else ends at the first `>`, such as a doctype. */
  #bogus(start: number): boolean {
    this.#state = 'bogus-comment'
    this.#input.at = start
    return this.#bogusComment()
  }

  #bogusComment(): boolean {
    const end = this.#input.text.indexOf('>', this.#input.at)
    if (end < 0) return this.#input.takeRest()
    this.#state = 'text'
    this.#input.at = end + 1
    return true
  }

  #readCdata(): boolean {
    const { text, at } = this.#input
    const end = text.indexOf(']]>', at)
    if (end < 0) {
      this.#keepCdata(Math.max(at, text.length - 2))
      return false
    }
    this.#endCdata(end)
    this.#input.at = end + 3
    return true
  }

  #keepCdata(end: number): void {
    const { text, at } = this.#input
    const room = this.#limit - this.#cdataLength
    this.#cdataLength += end - at
    if (room > 0) this.#cdata += text.slice(at, Math.min(end, at + room))
    this.#input.at = end
  }

  #endCdata(end: number): void {
    this.#keepCdata(end)
    this.#state = 'text'
    const isCut = this.#cdataLength > this.#limit
    this.#handler.cdata(isCut ? undefined : this.#cdata, this.#cdataStart)
  }
}
