import type { Collector } from './collector.ts'
import { cssDocument } from './css/css-document.ts'
import type { Reading } from './document-format.ts'
import { encodingDeclaredInside } from './encoding/encoding-label.ts'
import { HtmlReader } from './html/html-reader.ts'
import type { HtmlSettings } from './html/html-links.ts'
import { readFrame } from './html/read-frame.ts'
import { type JsonRole, jsonDocument } from './json/json-document.ts'
import { markupDocument } from './markup/markup-document.ts'
import { robotsTxt } from './robots-txt.ts'
import type { TextReader } from './text-reader.ts'
import { urlList } from './url-list.ts'
import { XmlDocument } from './xml/xml-document.ts'

/** The reader for a document of this kind. */
export function textReaderOf(
  reading: Exclude<Reading, 'other'>,
  options: {
    collector: Collector
    json: JsonRole
    wantsDetail: (url: string) => boolean
    onCharset: (encoding: string) => void
  },
): TextReader {
  const { collector, json, wantsDetail } = options
  if (reading === 'css') return cssDocument(collector)
  if (reading === 'json') return jsonDocument(collector, json)
  if (reading === 'robots') return robotsTxt(collector)
  if (reading === 'urls') return urlList(collector)
  const settings: HtmlSettings = {
    collector,
    wantsDetail,
    xml: reading === 'xml',
    onCharset(label) {
      const encoding = encodingDeclaredInside(label)
      if (encoding) options.onCharset(encoding)
    },
    readFrame: (source, place) => readFrame(source, { collector, wantsDetail, place, depth: 1 }),
  }
  const limit = collector.limits.attribute
  if (reading === 'html') {
    return markupDocument(new HtmlReader(settings), { xml: false, limit, format: () => 'html' })
  }
  const document = new XmlDocument(settings)
  return markupDocument(document, { xml: true, limit, format: () => document.format })
}
