import type { Collector } from '../collector.ts'
import type { DocumentFormat } from '../document-facts.ts'
import { HtmlReader } from '../html/html-reader.ts'
import type { HtmlSettings } from '../html/html-links.ts'
import type { MarkupHandler } from '../markup/markup-parser.ts'
import { feedFormat } from './feed.ts'
import { sitemapFormat } from './sitemap.ts'
import { addStylesheetInstruction } from './stylesheet-instruction.ts'
import { XmlTree, type XmlFormat } from './xml-tree.ts'

/** Any other XML has ids, and no reference that a browser follows. */
function plainFormat(collector: Collector): XmlFormat {
  return {
    attributes: new Set(['id', 'xml:id']),
    texts: new Set(),
    start: ({ attributes }) =>
      collector.addId(attributes.get('id') ?? attributes.get('xml:id') ?? ''),
    end: () => {},
  }
}

/** Reads XML of any kind: its root element tells which. */
export class XmlDocument implements MarkupHandler {
  readonly #settings: HtmlSettings
  #handler: MarkupHandler | undefined
  #html: HtmlReader | undefined
  format: DocumentFormat = 'xml'

  constructor(settings: HtmlSettings) {
    this.#settings = settings
  }

  get readsText(): boolean {
    return this.#handler?.readsText === true
  }

  get inForeign(): boolean {
    return false
  }

  #choose(qualified: string): MarkupHandler {
    const { collector } = this.#settings
    switch (qualified.slice(qualified.indexOf(':') + 1)) {
      case 'html':
      case 'svg':
        this.format = qualified.endsWith('svg') ? 'svg' : 'xhtml'
        this.#html = new HtmlReader(this.#settings)
        return this.#html
      case 'rss':
      case 'feed':
      case 'RDF':
        this.format = 'feed'
        return new XmlTree(collector, feedFormat(collector))
      case 'urlset':
      case 'sitemapindex':
        this.format = 'sitemap'
        return new XmlTree(collector, sitemapFormat(collector))
      default:
        return new XmlTree(collector, plainFormat(collector))
    }
  }

  openTag(name: string, offset: number): void {
    this.#handler ??= this.#choose(name)
    this.#handler.openTag(name, offset)
  }

  wants(attribute: string): boolean {
    return this.#handler?.wants(attribute) === true
  }

  attribute(name: string, value: string, offset: number, cut: boolean): void {
    this.#handler?.attribute(name, value, offset, cut)
  }

  openTagEnd(selfClosing: boolean, end: number): void {
    this.#handler?.openTagEnd(selfClosing, end)
  }

  closeTag(name: string): void {
    this.#handler?.closeTag(name)
  }

  text(raw: string, offset: number): void {
    this.#handler?.text(raw, offset)
  }

  cdata(text: string | undefined, offset: number): void {
    this.#handler?.cdata(text, offset)
  }

  instruction(text: string, offset: number): void {
    if (this.#handler) this.#handler.instruction(text, offset)
    else addStylesheetInstruction(this.#settings.collector, text, offset)
  }

  end(whole: boolean): void {
    this.#html?.end(whole)
  }
}
