import type { Collector } from './collector.ts'
import type { TextReader } from './text-reader.ts'
import { wholeLines, WholeText } from './whole-text.ts'

/** Reads a sitemap that is a plain list, one absolute URL per line: https://www.sitemaps.org/protocol.html#otherformats */
export function urlList(collector: Collector): TextReader {
  return new WholeText(collector, (text, complete) => {
    const lines = complete ? text : wholeLines(text)
    for (const match of lines.matchAll(/^[\t ]*(https?:\/\/[^\t\n\r ]+)[\t ]*\r?$/gim)) {
      const raw = match[1] ?? ''
      const offset = match.index + match[0].indexOf(raw)
      const place = { element: 'sitemap', attribute: '', offset }
      collector.add({ kind: 'navigation', raw, expects: 'page', ...place })
    }
    return 'sitemap'
  })
}
