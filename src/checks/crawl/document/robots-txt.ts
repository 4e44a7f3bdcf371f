import type { Collector } from './collector.ts'
import type { TextReader } from './text-reader.ts'
import { wholeLines, WholeText } from './whole-text.ts'

/** Reads the `Sitemap:` lines of robots.txt: https://www.sitemaps.org/protocol.html#submit_robots */
export function robotsTxt(collector: Collector): TextReader {
  return new WholeText(collector, (text, complete) => {
    const lines = complete ? text : wholeLines(text)
    for (const match of lines.matchAll(/^([\t ]*sitemap[\t ]*:[\t ]*)([^\t\n\r #]+)/gim)) {
      const offset = match.index + (match[1] ?? '').length
      const raw = match[2] ?? ''
      collector.add({ kind: 'sitemap', raw, element: 'robots.txt', attribute: 'sitemap', offset })
    }
    return 'robots'
  })
}
