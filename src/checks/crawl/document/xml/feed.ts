import type { Collector } from '../collector.ts'
import type { Expected, LinkKind } from '../link.ts'
import type { XmlElement, XmlFormat } from './xml-tree.ts'

const atomRelations: ReadonlyMap<string, LinkKind> = new Map<string, LinkKind>([
  ['', 'navigation'],
  ['alternate', 'navigation'],
  ['related', 'navigation'],
  ['via', 'navigation'],
  ['license', 'navigation'],
  ['replies', 'relation'],
  ['self', 'feed'],
  ['first', 'feed'],
  ['last', 'feed'],
  ['next', 'feed'],
  ['previous', 'feed'],
  ['prev-archive', 'feed'],
  ['next-archive', 'feed'],
  ['current', 'feed'],
  ['enclosure', 'media'],
])

/** Elements whose text is a URL. `url` counts in `image` only. */
const texts: ReadonlyMap<string, LinkKind> = new Map<string, LinkKind>([
  ['link', 'navigation'],
  ['guid', 'navigation'],
  ['comments', 'navigation'],
  ['uri', 'navigation'],
  ['commentRss', 'feed'],
  ['icon', 'image'],
  ['logo', 'image'],
  ['url', 'image'],
])

/**
 * RSS 0.9 to 2.0 (https://www.rssboard.org/rss-specification), Atom (https://www.rfc-editor.org/rfc/rfc4287), and of
 * their extensions what names files. HTML in descriptions is text here: it has its own page.
 */
export function feedFormat(collector: Collector): XmlFormat {
  const add = (
    element: XmlElement,
    attribute: string,
    raw: string,
    kind: LinkKind,
    expects?: Expected,
  ): void => {
    const { name, resolver } = element
    const offset = attribute === '' ? element.textOffset : element.offset
    collector.add({ kind, raw, element: name, attribute, offset, resolver, expects })
  }
  return {
    attributes: new Set(['href', 'rel', 'src', 'url', 'isPermaLink']),
    texts: new Set(texts.keys()),
    start(element) {
      const { name, attributes } = element
      const href = attributes.get('href')?.trim()
      const url = attributes.get('url')?.trim()
      const src = attributes.get('src')?.trim()
      if (name === 'link' && href) {
        const rel = attributes.get('rel')?.trim().toLowerCase() ?? ''
        const kind = atomRelations.get(rel)
        if (kind) add(element, 'href', href, kind, kind === 'media' ? 'any' : undefined)
      } else if (name === 'image' && href) add(element, 'href', href, 'image')
      else if (name === 'enclosure' && url) add(element, 'url', url, 'media', 'any')
      else if (name === 'content' && (url ?? src)) {
        add(element, url ? 'url' : 'src', url ?? src ?? '', url ? 'media' : 'navigation', 'any')
      } else if (name === 'thumbnail' && url) add(element, 'url', url, 'image')
      else if (name === 'source' && url) add(element, 'url', url, 'feed')
    },
    end(element, text) {
      const { name, parent, attributes } = element
      const kind = texts.get(name)
      if (!kind || (name === 'url' && parent !== 'image')) return
      const isName = attributes.get('isPermaLink')?.trim() === 'false' || !/^https?:/i.test(text)
      if (name === 'guid' && isName) return
      if (name === 'link' && attributes.has('href')) return
      add(element, '', text, kind)
    },
  }
}
