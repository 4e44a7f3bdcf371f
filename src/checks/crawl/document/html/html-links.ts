import type { Collector } from '../collector.ts'
import type { Expected, Link, LinkKind, Place } from '../link.ts'
import { Resolver } from '../resolver.ts'
import { type ElementStack, within } from './element-stack.ts'
import type { HtmlContext } from './html-context.ts'
import { parseSrcset } from './srcset.ts'
import type { StartTag } from './start-tag.ts'

export interface HtmlSettings {
  collector: Collector
  xml: boolean
  wantsDetail: (url: string) => boolean
  /** Hears of an encoding that the document declares. */
  onCharset: (label: string) => void
  /** Reads the document of an `iframe` when the base of this one is known. */
  readFrame: (source: string, place: Pick<Place, 'line' | 'column'>) => void
}

/** Turns the attributes of the current tag into references. */
export class HtmlLinks implements HtmlContext {
  readonly #settings: HtmlSettings
  readonly #stack: ElementStack
  readonly #frames: { source: string; place: Pick<Place, 'line' | 'column'> }[] = []
  #own: Resolver | undefined
  formMethod: string | undefined
  #frameLength = 0

  constructor(settings: HtmlSettings, stack: ElementStack) {
    this.#settings = settings
    this.#stack = stack
  }

  get parent(): string {
    return this.#stack.parent
  }

  link(
    tag: StartTag,
    attribute: string,
    kind: LinkKind,
    more: { expects?: Expected; method?: 'POST'; raw?: string; own?: boolean } = {},
  ): Link | undefined {
    const raw = more.raw ?? tag.get(attribute)
    if (raw === undefined) return undefined
    const offset = tag.offsetOf(attribute)
    const { expects, method } = more
    const element = tag.name
    const { collector } = this.#settings
    const reference = { kind, raw, element, attribute, offset, expects, method }
    if (!more.own) return collector.add(reference)
    this.#own ??= new Resolver(collector.documentUrl)
    return collector.add({ ...reference, resolver: this.#own })
  }

  load(tag: StartTag, attribute: string, kind: LinkKind, expects?: Expected): Link | undefined {
    if (!tag.get(attribute)?.trim()) return undefined
    return this.link(tag, attribute, kind, expects ? { expects } : {})
  }

  srcset(tag: StartTag, attribute: string, kind: LinkKind, expects?: Expected): void {
    for (const { url } of parseSrcset(tag.get(attribute) ?? '')) {
      this.link(tag, attribute, kind, expects ? { raw: url, expects } : { raw: url })
    }
  }

  setBase(href: string): void {
    // Where scripts run, what stands in `noscript` is text.
    if ((this.#stack.flags & within.noscript) === 0) this.#settings.collector.setBase(href)
  }

  charset(label: string): void {
    this.#settings.onCharset(label)
  }

  robots(content: string): void {
    this.#settings.collector.addRobots(content)
  }

  policy(content: string): void {
    this.#settings.collector.addPolicy(content)
  }

  /** Later: a `<base>` may still come. */
  frame(source: string, tag: StartTag): void {
    const { limits, lines } = this.#settings.collector
    this.#frameLength += source.length
    if (this.#frameLength > limits.text) this.#settings.collector.overflow('text')
    else this.#frames.push({ source, place: lines.locate(tag.offsetOf('srcdoc')) })
  }

  end(): void {
    for (const { source, place } of this.#frames) this.#settings.readFrame(source, place)
  }
}
