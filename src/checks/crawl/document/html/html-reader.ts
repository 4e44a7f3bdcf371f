import { addCssUrls } from '../css/add-css-urls.ts'
import type { Link } from '../link.ts'
import type { MarkupHandler } from '../markup/markup-parser.ts'
import { breaksOut, contentKind, mathAttributes, svgAttributes } from './foreign-content.ts'
import { elementKind } from './element-kind.ts'
import { ElementStack, within } from './element-stack.ts'
import { EmptyRoot } from './empty-root.ts'
import type { ElementReader } from './html-elements.ts'
import { HtmlLinks, type HtmlSettings } from './html-links.ts'
import { RawText } from './raw-text.ts'
import { addStylesheetInstruction } from '../xml/stylesheet-instruction.ts'
import { AnchorText } from './anchor-text.ts'
import { scriptType } from './script-type.ts'
import { selectorOf } from './selector.ts'
import { StartTag } from './start-tag.ts'
import { svgPaintAttributes } from './svg-elements.ts'
import { ShownText } from './shown-text.ts'
import { templateFlag } from './template-flag.ts'

/** Attributes that count on every element. */
const everywhere: ReadonlySet<string> = new Set(['id', 'style'])

/** Reads HTML, XHTML and SVG as its tags and texts come. */
export class HtmlReader implements MarkupHandler {
  readonly #settings: HtmlSettings
  readonly #stack: ElementStack
  readonly #tag = new StartTag()
  readonly #links: HtmlLinks
  readonly #shown: ShownText
  readonly #anchor = new AnchorText()
  readonly #root = new EmptyRoot()
  readonly #raw: RawText
  readonly #identified = new Set<string>()
  #reader: ElementReader | undefined
  #kind = elementKind('')
  #attributes = everywhere
  #inSvg = false
  /** A form in a form is no element. */
  #ignored = false
  /** HTML outside of links, where nothing else is wanted. */
  #isPlain = true

  constructor(settings: HtmlSettings) {
    const { collector, xml } = settings
    this.#settings = settings
    this.#stack = new ElementStack(collector.limits.depth, xml, () => collector.overflow('depth'))
    this.#links = new HtmlLinks(settings, this.#stack)
    this.#shown = new ShownText(collector.limits.sample)
    this.#raw = new RawText(settings)
  }

  get readsText(): boolean {
    if (this.#raw.isOpen || this.#anchor.isOpen || this.#root.isWaiting) return true
    return this.#shown.wants(this.#stack.flags)
  }

  get inForeign(): boolean {
    return this.#stack.inForeign
  }

  openTag(qualified: string, offset: number): void {
    const { xml } = this.#settings
    const isAlias = qualified === 'image' && !xml && !this.#stack.inForeign
    const written = isAlias ? 'img' : this.#local(qualified)
    // XML keeps the case of names, of which SVG has some in mixed case.
    const isSvg = xml && (this.#stack.flags & within.svg) !== 0
    this.#kind = elementKind(isSvg ? written.toLowerCase() : written)
    const name = (isSvg ? '' : this.#kind.name) || written
    this.#tag.begin(name, offset)
    this.#ignored = name === 'form' && !this.#stack.inForeign && this.#stack.isOpen('form')
    if (!this.#ignored) this.#stack.prepare(name, this.#kind)
    this.#inSvg = name === 'svg' || (this.#stack.flags & within.svg) !== 0
    this.#reader = this.#inSvg
      ? this.#kind.svg
      : this.#stack.inForeign
        ? undefined
        : this.#kind.html
    this.#attributes = this.#reader?.attributes ?? everywhere
    this.#isPlain = !this.#inSvg && !this.#anchor.isOpen && !this.#stack.inForeign
    this.#settings.collector.lines.floor = this.#raw.isOpen ? this.#raw.start : offset
  }

  wants(attribute: string): boolean {
    if (this.#attributes.has(attribute)) return true
    if (this.#isPlain) return false
    if (this.#inSvg) return svgAttributes.has(attribute)
    if (attribute === 'alt') return this.#anchor.isOpen
    return mathAttributes.has(attribute) && (this.#stack.flags & within.math) !== 0
  }

  attribute(name: string, value: string, offset: number, cut: boolean): void {
    if (cut) {
      // A long URL with its data in it is no reference.
      const { collector } = this.#settings
      if (!/^[\0- ]*data:/i.test(value)) collector.overflow(name === 'id' ? 'ids' : 'attribute')
      return
    }
    this.#tag.add(name, value, offset)
    if (name === 'style' || (this.#inSvg && svgPaintAttributes.has(name))) this.#tag.css.push(name)
  }

  openTagEnd(selfClosing: boolean, end: number): void {
    const tag = this.#tag
    const { xml } = this.#settings
    const { name } = tag
    if (this.#kind.isPlain && tag.isEmpty && !xml && !this.#stack.inForeign) {
      if (this.#root.isWaiting) this.#root.openTag(name, '')
      this.#stack.push(name, this.#kind, '', 0)
      return
    }
    const id = tag.get('id') ?? ''
    if (name === 'font' && !xml && this.#stack.inForeign && breaksOut(tag))
      this.#stack.leaveForeign()
    const isForeign = this.#stack.inForeign || name === 'svg' || name === 'math'
    const inert = (this.#stack.flags & within.template) !== 0
    if (this.#ignored) return
    if (!inert) this.#read(tag, id)
    if (name === 'form' && !inert)
      this.#links.formMethod = tag.get('method')?.toLowerCase() ?? 'get'
    if (id !== '' || this.#root.isWaiting) this.#root.openTag(name, id)
    if (!isForeign && this.#kind.isBlock) this.#shown.breakLine()
    const inside = name === 'template' && !isForeign ? templateFlag(tag, this.#stack.parent) : 0
    const isMerged = !xml && (name === 'body' || name === 'html') && this.#stack.isOpen(name)
    if (!isMerged) this.#stack.push(name, contentKind(tag, this.#kind), id, inside)
    if (selfClosing && (xml || isForeign)) this.closeTag(name)
    else if (!inert) this.#openRawText(tag, end, isForeign)
  }

  #read(tag: StartTag, id: string): void {
    if (tag.isEmpty) return
    const { collector } = this.#settings
    // Fragments do not reach into shadow trees, nor into what is text where scripts run.
    if ((this.#stack.flags & (within.shadow | within.noscript)) === 0 && !this.#hasId(tag, id)) {
      collector.addId(id)
      if (tag.name === 'a') collector.addId(tag.get('name') ?? '')
    }
    const first = collector.links.length
    this.#reader?.read(tag, this.#links)
    if (!this.#reader && (this.#stack.flags & within.math) !== 0) {
      this.#links.link(tag, 'href', 'navigation')
    }
    if (tag.css.length > 0) this.#readCss(tag)
    if (tag.name === 'a' && !this.#stack.inForeign) this.#anchor.close()
    if (this.#anchor.isOpen) this.#anchor.add(` ${tag.get('alt') ?? ''} `)
    if (collector.links.length > first) this.#describe(first, tag.name, id)
  }

  /** Whether an id of a second `<html>` or `<body>` comes too late: its attributes are added to the first. */
  #hasId({ name }: StartTag, id: string): boolean {
    if (id === '' || this.#settings.xml || (name !== 'html' && name !== 'body')) return false
    const has = this.#identified.has(name)
    this.#identified.add(name)
    return has
  }

  #readCss(tag: StartTag): void {
    for (const name of tag.css) {
      const value = tag.get(name) ?? ''
      if (!value.includes('(')) continue
      addCssUrls(this.#settings.collector, name === 'style' ? value : `${name}:${value}`, {
        context: 'declarations',
        offset: tag.offsetOf(name),
        fixed: true,
        place: { element: tag.name, attribute: name },
      })
    }
  }

  /** Only for those that somebody will show. */
  #describe(first: number, name: string, id: string): void {
    const { wantsDetail, collector } = this.#settings
    const shown: Link[] = []
    for (let index = first; index < collector.links.length; index++) {
      const link = collector.links[index]
      if (link && wantsDetail(link.url)) shown.push(link)
    }
    if (shown.length === 0) return
    const selector = selectorOf(this.#stack, name, id)
    for (const link of shown) link.selector = selector
    if (name === 'a') this.#anchor.open(shown)
  }

  #openRawText(tag: StartTag, end: number, isForeign: boolean): void {
    if (tag.name === 'style') {
      if (/^(?:text\/css)?$/i.test(tag.get('type') ?? '')) this.#raw.open('style', end)
    } else if (tag.name === 'title' && !this.#stack.inForeign && !isForeign)
      this.#raw.open('title', end)
    else if (tag.name === 'script') {
      const type = scriptType(tag.get('type'), tag.get('language'))
      this.#raw.open(
        type,
        end,
        (tag.get('src') ?? tag.get('href') ?? tag.get('xlink:href')) !== undefined,
      )
    }
  }

  /** Without the prefix of a namespace, which only XML knows. */
  #local(qualified: string): string {
    return this.#settings.xml ? qualified.slice(qualified.indexOf(':') + 1) : qualified
  }

  closeTag(qualified: string): void {
    const local = this.#local(qualified)
    const kind = elementKind(local)
    const name = kind.name || local
    this.#raw.close(name)
    if (name === 'a') this.#anchor.close()
    else if (name === 'form') this.#links.formMethod = undefined
    this.#root.closeTag(name)
    if (kind.isBlock) this.#shown.breakLine()
    this.#stack.close(name, kind)
  }

  text(raw: string, offset: number): void {
    if (this.#raw.isOpen) this.#raw.add(raw, offset)
    else this.#prose(raw)
  }

  #prose(raw: string): void {
    if (this.#root.isWaiting) this.#root.text(raw)
    if (this.#anchor.isOpen) this.#anchor.add(raw)
    this.#shown.add(raw, this.#stack.flags)
  }

  cdata(text: string | undefined, offset: number): void {
    if (text === undefined) this.#settings.collector.overflow('attribute')
    else if (this.#raw.isOpen) this.#raw.add(text, offset, true)
    else if (this.readsText) this.#prose(text)
  }

  instruction(text: string, offset: number): void {
    addStylesheetInstruction(this.#settings.collector, text, offset)
  }

  end(whole: boolean): void {
    this.#raw.end(whole)
    this.#anchor.close()
    const { collector } = this.#settings
    collector.text = this.#shown.prose
    collector.code = this.#shown.code
    collector.emptyRoot = this.#root.found
    this.#links.end()
  }
}
