import type { Expected } from './link.ts'

/**
 * Properties of schema.org whose value is the URL of something to load or to open: those whose range is
 * URL or a kind of MediaObject (https://schema.org/URL), and `item` of a ListItem, which Google reads as the
 * page of a breadcrumb. `@id` elsewhere and `@type` are names, not places.
 */
const properties: ReadonlyMap<string, Expected> = new Map<string, Expected>([
  ['url', 'any'],
  ['image', 'image'],
  ['logo', 'image'],
  ['photo', 'image'],
  ['thumbnail', 'image'],
  ['thumbnailUrl', 'image'],
  ['primaryImageOfPage', 'image'],
  ['screenshot', 'image'],
  ['contentUrl', 'any'],
  ['embedUrl', 'any'],
  ['downloadUrl', 'any'],
  ['installUrl', 'any'],
  ['sameAs', 'any'],
  ['mainEntityOfPage', 'any'],
  ['item', 'any'],
  ['discussionUrl', 'any'],
  ['relatedLink', 'any'],
  ['significantLink', 'any'],
  ['codeRepository', 'any'],
  ['hasMap', 'any'],
])

/** Only what looks like a URL: many of these properties take plain text too. */
const urlLike = /^(https?:|\/|\.\.?\/)/i

export interface StructuredUrl {
  property: string
  url: string
  expects: Expected
}

/** What an `itemprop` of microdata expects of its URL; undefined when its value is no place. */
export function itemExpects(itemprop: string | undefined): Expected | undefined {
  for (const name of itemprop?.split(/[\t\n\f\r ]+/) ?? []) {
    const expects = properties.get(name)
    if (expects) return expects
  }
  return undefined
}

/**
 * The URLs in a JSON-LD document. Looks at no more than 20,000 values; templates such as
 * `{search_term_string}` are no URLs.
 */
export function structuredUrls(document: unknown): StructuredUrl[] {
  const found: StructuredUrl[] = []
  const queue: { property: string; value: unknown }[] = [{ property: '', value: document }]
  for (let index = 0; index < queue.length && index < 20_000; index++) {
    const { property, value } = queue[index] ?? { property: '', value: undefined }
    if (typeof value === 'string') {
      const expects = properties.get(property)
      const isUrl = urlLike.test(value.trim()) && !/[{}]/.test(value)
      if (expects && isUrl) found.push({ property, url: value, expects })
    } else if (Array.isArray(value)) {
      for (const part of value) queue.push({ property, value: part })
    } else if (typeof value === 'object' && value !== null) {
      for (const [name, part] of Object.entries(value)) {
        if (name === '@context') continue
        // `{"@id": …}` as the value of such a property stands for its URL.
        const isPlace = name === '@id' && (property === 'mainEntityOfPage' || property === 'item')
        queue.push({ property: isPlace ? property : name, value: part })
      }
    }
  }
  return found
}
