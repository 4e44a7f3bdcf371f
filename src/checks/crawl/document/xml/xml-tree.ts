import { decodeXML } from 'entities/decode'
import type { Collector } from '../collector.ts'
import type { MarkupHandler } from '../markup/markup-parser.ts'
import { Resolver } from '../resolver.ts'
import { addStylesheetInstruction } from './stylesheet-instruction.ts'

/** One element of an XML document that is read for its data. Names without namespace prefix. */
export interface XmlElement {
  name: string
  parent: string
  attributes: Map<string, string>
  /** What references in it are resolved against: `xml:base` counts. */
  resolver: Resolver
  /** Offset of `<`, and of the first character of its text. */
  offset: number
  textOffset: number
}

/** What a format of XML is interested in. */
export interface XmlFormat {
  attributes: ReadonlySet<string>
  /** Elements whose text is wanted. */
  texts: ReadonlySet<string>
  /** The start tag is complete. */
  start(element: XmlElement): void
  /** The element ends; its text is decoded and trimmed. */
  end(element: XmlElement, text: string): void
}

const longestText = 8192

/** Walks through XML for formats that keep their data in elements, such as feeds and sitemaps. */
export class XmlTree implements MarkupHandler {
  readonly #collector: Collector
  readonly #format: XmlFormat
  readonly #open: XmlElement[] = []
  #tooDeep = 0
  #text = ''
  readonly inForeign = false

  constructor(collector: Collector, format: XmlFormat) {
    this.#collector = collector
    this.#format = format
  }

  get readsText(): boolean {
    return this.#tooDeep === 0 && this.#format.texts.has(this.#open.at(-1)?.name ?? '')
  }

  openTag(qualified: string, offset: number): void {
    this.#collector.lines.floor = offset
    if (this.#open.length >= this.#collector.limits.depth) {
      this.#tooDeep += 1
      this.#collector.overflow('depth')
      return
    }
    const around = this.#open.at(-1)
    this.#open.push({
      name: qualified.slice(qualified.indexOf(':') + 1),
      parent: around?.name ?? '',
      attributes: new Map(),
      resolver: around?.resolver ?? this.#collector.resolver,
      offset,
      textOffset: -1,
    })
    this.#text = ''
  }

  wants(attribute: string): boolean {
    if (this.#tooDeep > 0) return false
    return attribute === 'xml:base' || this.#format.attributes.has(attribute)
  }

  attribute(name: string, value: string, _offset: number, cut: boolean): void {
    const element = this.#open.at(-1)
    if (cut) this.#collector.overflow('attribute')
    else if (element && name === 'xml:base') {
      const base = URL.parse(value, element.resolver.base.href)
      if (base) element.resolver = new Resolver(base)
    } else if (element && !element.attributes.has(name)) element.attributes.set(name, value)
  }

  openTagEnd(selfClosing: boolean): void {
    const element = this.#open.at(-1)
    if (this.#tooDeep === 0 && element) this.#format.start(element)
    if (selfClosing) this.#close()
  }

  closeTag(qualified: string): void {
    const name = qualified.slice(qualified.indexOf(':') + 1)
    if (this.#tooDeep > 0 || this.#open.at(-1)?.name === name) this.#close()
  }

  #close(): void {
    if (this.#tooDeep > 0) {
      this.#tooDeep -= 1
      return
    }
    const element = this.#open.pop()
    if (!element) return
    const text = this.#text.trim()
    if (text !== '' && this.#format.texts.has(element.name)) this.#format.end(element, text)
    this.#text = ''
  }

  text(raw: string, offset: number): void {
    this.#add(raw, offset, true)
  }

  cdata(text: string | undefined, offset: number): void {
    if (!this.readsText) return
    if (text === undefined) this.#collector.overflow('attribute')
    else this.#add(text, offset, false)
  }

  #add(raw: string, offset: number, encoded: boolean): void {
    const element = this.#open.at(-1)
    if (!element || this.#text.length > longestText) return
    const lead = raw.search(/\S/)
    if (lead >= 0 && element.textOffset < 0) element.textOffset = offset + lead
    this.#text += encoded && raw.includes('&') ? decodeXML(raw) : raw.slice(0, longestText + 1)
  }

  instruction(text: string, offset: number): void {
    addStylesheetInstruction(this.#collector, text, offset)
  }
}
