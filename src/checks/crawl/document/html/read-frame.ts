import { Collector } from '../collector.ts'
import { LineIndex } from '../line-index.ts'
import type { Place } from '../link.ts'
import { markupDocument } from '../markup/markup-document.ts'
import { HtmlReader } from './html-reader.ts'

/**
 * Reads the document in a `srcdoc`. Its base is that of the document around it, until it has one of its own:
 * https://html.spec.whatwg.org/multipage/urls-and-fetching.html#fallback-base-url. Everything in it gets the place of
 * the attribute; its ids are its own, and so are its references to them.
 */
export function readFrame(
  source: string,
  frame: {
    collector: Collector
    wantsDetail: (url: string) => boolean
    place: Pick<Place, 'line' | 'column'>
    depth: number
  },
): void {
  const { collector, wantsDetail, place, depth } = frame
  if (depth > collector.limits.frames) {
    collector.overflow('frames')
    return
  }
  const limits = { ...collector.limits, links: collector.limits.links - collector.links.length }
  const inner = new Collector(collector.resolver.base, new LineIndex(), limits, collector.paths)
  const reader = new HtmlReader({
    collector: inner,
    wantsDetail,
    xml: false,
    onCharset: () => {},
    readFrame: (nested) =>
      readFrame(nested, { collector: inner, wantsDetail, place, depth: depth + 1 }),
  })
  const text = markupDocument(reader, { xml: false, limit: limits.attribute, format: () => 'html' })
  text.write(source)
  text.end(true)
  collector.absorb(inner, place)
}
