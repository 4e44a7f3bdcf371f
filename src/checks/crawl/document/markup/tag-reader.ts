import { decodeHTMLAttribute } from 'entities/decode'
import type { MarkupHandler } from './markup-parser.ts'
import { NameCache } from './name-cache.ts'
import { hasRawText } from './raw-text-end.ts'
import { endOf, isSpace, skipSpace, stopAt, type TextInput } from './text-input.ts'

/** What the next character belongs to. */
type State =
  | 'in-tag-name'
  | 'before-attribute'
  | 'in-attribute-name'
  | 'after-attribute-name'
  | 'before-value'
  | 'in-quoted-value'
  | 'in-unquoted-value'
  | 'complete'

const quote = 0x22
const apostrophe = 0x27
const slash = 0x2f
const equals = 0x3d
const greater = 0x3e
const endsTagName = stopAt.space | stopAt.slash | stopAt.greater
const endsAttributeName = endsTagName | stopAt.equals
const endsValue = stopAt.space | stopAt.greater

/** Longer names come as empty strings, so that nobody waits for their ends. */
const longestName = 128

export interface TagName {
  /** Lower-case; empty when it is too long. */
  name: string
  hasRawText: boolean
}

const tagNames = new NameCache<TagName>((name) => ({ name, hasRawText: hasRawText(name) }))
const attributeNames = new NameCache((name) => name)
const longTagName: TagName = { name: '', hasRawText: false }

/**
 * Reads one tag after the other, each from its name on:
 * https://html.spec.whatwg.org/multipage/parsing.html#tag-name-state and the states after it.
 */
export class TagReader {
  readonly #handler: MarkupHandler
  readonly #limit: number
  #state: State = 'complete'
  #attribute = ''
  #start = 0
  #wanted = false
  #quote = '"'
  #value = ''
  /** Of the value, also beyond the limit. */
  #length = 0
  isEndTag = false
  isSelfClosing = false

  constructor(handler: MarkupHandler, limit: number) {
    this.#handler = handler
    this.#limit = limit
  }

  /** Reads the name that begins at `start`. Undefined when more text is needed to know it. */
  begin(input: TextInput, start: number, isEndTag: boolean): TagName | undefined {
    const { text } = input
    const end = endOf(text, start, endsTagName)
    const isLong = end - start > longestName
    if (end === text.length && !isLong) return undefined
    this.isEndTag = isEndTag
    this.isSelfClosing = false
    if (text.charCodeAt(end) === greater) {
      // Most tags have no attributes.
      this.#state = 'complete'
      input.at = end + 1
    } else {
      this.#state = end === text.length ? 'in-tag-name' : 'before-attribute'
      input.at = end
    }
    return isLong ? longTagName : tagNames.at(text, start, end)
  }

  /** Reads on. True when the tag is complete, false when more text is needed. */
  read(input: TextInput): boolean {
    while (this.#state !== 'complete') if (input.isEmpty || !this.#step(input)) return false
    return true
  }

  #step(input: TextInput): boolean {
    switch (this.#state) {
      case 'in-tag-name':
        return this.#skipName(input, endsTagName, 'before-attribute')
      case 'in-attribute-name':
        return this.#skipName(input, endsAttributeName, 'after-attribute-name')
      case 'after-attribute-name':
        return this.#afterName(input)
      case 'before-value':
        return this.#beforeValue(input)
      case 'in-quoted-value':
        return this.#quotedValue(input)
      case 'in-unquoted-value':
        return this.#unquotedValue(input)
      case 'before-attribute':
        return this.#beforeAttribute(input)
      case 'complete':
        return true
      default:
        return this.#state satisfies never
    }
  }

  /** The rest of a long name. */
  #skipName(input: TextInput, stops: number, next: State): boolean {
    input.at = endOf(input.text, input.at, stops)
    if (input.isEmpty) return false
    this.#state = next
    return true
  }

  #beforeAttribute(input: TextInput): boolean {
    const { text } = input
    for (let { at } = input; at < text.length; at++) {
      const code = text.charCodeAt(at)
      if (code === greater) {
        input.at = at + 1
        this.#state = 'complete'
        return true
      }
      this.isSelfClosing = code === slash
      if (!this.isSelfClosing && !isSpace(code)) return this.#attributeName(input, at)
    }
    return input.takeRest()
  }

  #attributeName(input: TextInput, start: number): boolean {
    const { text } = input
    // It may begin with `=`.
    const end = endOf(text, start + 1, endsAttributeName)
    const isLong = end - start > longestName
    // What waits here is read again.
    input.at = start
    this.#state = 'before-attribute'
    if (end === text.length && !isLong) return false
    input.at = end
    this.#start = input.base + start
    this.#attribute = isLong ? '' : attributeNames.at(text, start, end)
    this.#wanted = !this.isEndTag && this.#handler.wants(this.#attribute)
    this.#value = ''
    this.#length = 0
    if (end === text.length) this.#state = 'in-attribute-name'
    else if (!this.#plainValue(input)) this.#state = 'after-attribute-name'
    return true
  }

  /** Nearly all attributes are written `name="value"`, so that nothing but the end has to be found. */
  #plainValue(input: TextInput): boolean {
    const { text, at } = input
    if (text.charCodeAt(at) !== equals || text.charCodeAt(at + 1) !== quote) return false
    const end = text.indexOf('"', at + 2)
    if (end < 0) return false
    input.at = at + 2
    this.#keep(input, end)
    return this.#end(input, end + 1)
  }

  #afterName(input: TextInput): boolean {
    const { text } = input
    const at = skipSpace(text, input.at)
    input.at = at
    if (at === text.length) return false
    if (text.charCodeAt(at) !== equals) return this.#end(input, at)
    input.at = at + 1
    this.#state = 'before-value'
    return true
  }

  #beforeValue(input: TextInput): boolean {
    const { text } = input
    const at = skipSpace(text, input.at)
    input.at = at
    if (at === text.length) return false
    const code = text.charCodeAt(at)
    if (code === quote || code === apostrophe) {
      input.at = at + 1
      this.#quote = code === quote ? '"' : "'"
      this.#state = 'in-quoted-value'
    } else this.#state = 'in-unquoted-value'
    return true
  }

  #quotedValue(input: TextInput): boolean {
    const end = input.text.indexOf(this.#quote, input.at)
    this.#keep(input, end < 0 ? input.text.length : end)
    return end < 0 ? input.takeRest() : this.#end(input, end + 1)
  }

  #unquotedValue(input: TextInput): boolean {
    const end = endOf(input.text, input.at, endsValue)
    this.#keep(input, end)
    return end === input.text.length ? input.takeRest() : this.#end(input, end)
  }

  #keep(input: TextInput, end: number): void {
    if (!this.#wanted) return
    const room = this.#limit - this.#length
    this.#length += end - input.at
    if (room > 0) this.#value += input.text.slice(input.at, Math.min(end, input.at + room))
  }

  /** Of an attribute. */
  #end(input: TextInput, next: number): boolean {
    input.at = next
    this.#state = 'before-attribute'
    if (!this.#wanted) return true
    const raw = this.#value
    const decoded = raw.includes('&') ? decodeHTMLAttribute(raw) : raw
    const value = decoded.includes('\0') ? decoded.replaceAll('\0', '\uFFFD') : decoded
    const isCut = this.#length > this.#limit
    this.#handler.attribute(this.#attribute, value, this.#start, isCut)
    return true
  }
}
