import { decodeHTML, decodeXML } from 'entities/decode'
import { addCssUrls } from '../css/add-css-urls.ts'
import { addJsonUrls } from '../json/add-json-urls.ts'
import { structuredUrls } from '../structured-property.ts'
import type { HtmlSettings } from './html-links.ts'
import { importedUrls } from './import-map.ts'
import type { ScriptType } from './script-type.ts'
import { speculatedUrls } from '../json/speculation-rules.ts'
import { collapse } from './text-sample.ts'

type Kind = ScriptType | 'style' | 'title'

/** Gathers the text of `style`, `title` and `script`, and reads it when the element ends. */
export class RawText {
  readonly #settings: HtmlSettings
  #kind: Kind | undefined
  #external = false
  #text = ''
  #decoded = false
  #cut = false
  /** Offset at which the text begins. */
  start = 0

  constructor(settings: HtmlSettings) {
    this.#settings = settings
  }

  get isOpen(): boolean {
    return this.#kind !== undefined
  }

  open(kind: Kind, start: number, external = false): void {
    this.#kind = kind
    this.#external = external
    this.#text = ''
    this.#decoded = false
    this.#cut = false
    this.start = start
  }

  add(raw: string, offset: number, isCdata = false): void {
    // Markers of CDATA and comments between the pieces become spaces, so that offsets stay true.
    const gap = offset - this.start - this.#text.length
    if (gap > 0 && gap < 1000) this.#text += ' '.repeat(gap)
    const decode = this.#settings.xml && !isCdata && raw.includes('&')
    if (decode) this.#decoded = true
    const room = this.#settings.collector.limits.text - this.#text.length
    this.#text += decode ? decodeXML(raw) : raw.slice(0, room)
    if (raw.length > room) this.#cut = true
  }

  close(name: string): void {
    if (this.#kind === undefined) return
    const open = this.#kind === 'style' || this.#kind === 'title' ? this.#kind : 'script'
    // The end of a `noscript` ends all that is in it.
    if (name === open || name === 'noscript') this.#finish()
  }

  /** The document ends: unfinished styles and titles count, unfinished scripts do not. */
  end(whole: boolean): void {
    if (this.#kind === 'style' || this.#kind === 'title') this.#finish(whole)
  }

  #finish(whole = true): void {
    const { collector, xml } = this.#settings
    const kind = this.#kind
    this.#kind = undefined
    if (this.#cut && kind !== 'classic' && kind !== 'module' && kind !== 'other') {
      collector.overflow('text')
    }
    if (kind === 'style') {
      const where = { context: 'sheet', offset: this.start, fixed: this.#decoded } as const
      addCssUrls(collector, this.#text, { ...where, cut: this.#cut || !whole })
    } else if (kind === 'title') {
      const text = this.#text.slice(0, 2000)
      collector.title ??= collapse(xml ? text : decodeHTML(text)).slice(0, 300)
    } else if (kind !== undefined) this.#finishScript(kind)
    this.#text = ''
  }

  #finishScript(kind: ScriptType): void {
    const { collector } = this.#settings
    const { scripts } = collector
    if (kind === 'classic') collector.settle()
    if (kind === 'classic' || kind === 'module') {
      if (this.#external) scripts.external += 1
      else if (this.#text.trim() !== '') scripts.inline += 1
      if (kind === 'module') scripts.modules += 1
    }
    if (this.#external || this.#cut) return
    const where = { text: this.#text, offset: this.start, element: 'script' }
    if (kind === 'json-ld') {
      addJsonUrls(collector, where, 'json-ld', (document) =>
        structuredUrls(document).map((found) => ({ ...found, kind: 'structured-data' as const })),
      )
    } else if (kind === 'import-map') {
      addJsonUrls(collector, where, 'import-map', importedUrls)
    } else if (kind === 'speculation-rules') {
      addJsonUrls(collector, where, 'speculation-rules', speculatedUrls)
    }
  }
}
