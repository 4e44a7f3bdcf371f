import type { Collector } from '../collector.ts'
import type { XmlFormat } from './xml-tree.ts'

/**
 * Sitemaps and sitemap indexes (https://www.sitemaps.org/protocol.html) with the extensions of Google for images,
 * videos and translations.
 */
export function sitemapFormat(collector: Collector): XmlFormat {
  return {
    attributes: new Set(['href']),
    texts: new Set(['loc', 'thumbnail_loc', 'content_loc', 'player_loc']),
    start({ name, attributes, offset, resolver }) {
      const raw = attributes.get('href')
      if (name !== 'link' || !raw) return
      collector.add({ kind: 'alternate', raw, element: name, attribute: 'href', offset, resolver })
    },
    end({ name, parent, textOffset, resolver }, raw) {
      const place = { raw, element: name, attribute: '', offset: textOffset, resolver }
      if (name === 'thumbnail_loc') collector.add({ ...place, kind: 'image' })
      else if (name === 'content_loc') collector.add({ ...place, kind: 'media' })
      else if (name === 'player_loc') collector.add({ ...place, kind: 'navigation' })
      else if (parent === 'sitemap') collector.add({ ...place, kind: 'sitemap' })
      else if (parent === 'image') collector.add({ ...place, kind: 'image' })
      else if (parent === 'url') collector.add({ ...place, kind: 'navigation', expects: 'page' })
    },
  }
}
