import type { JsonUrl } from './add-json-urls.ts'

const ofFeed = {
  home_page_url: 'navigation',
  feed_url: 'feed',
  next_url: 'feed',
  icon: 'image',
  favicon: 'image',
} as const
const ofItem = {
  url: 'navigation',
  external_url: 'navigation',
  image: 'image',
  banner_image: 'image',
} as const

/** The URLs of a JSON Feed: https://www.jsonfeed.org/version/1.1/. Texts of items are descriptions. */
export function jsonFeedUrls(document: unknown): JsonUrl[] {
  const found: JsonUrl[] = []
  const take = (holder: object, kinds: Readonly<Record<string, JsonUrl['kind']>>): void => {
    for (const [property, url] of Object.entries(holder)) {
      const kind = Object.hasOwn(kinds, property) ? kinds[property] : undefined
      if (kind && typeof url === 'string' && url.trim() !== '') found.push({ kind, property, url })
    }
  }
  if (!isObject(document)) return found
  take(document, ofFeed)
  const items: unknown[] =
    'items' in document && Array.isArray(document.items) ? document.items : []
  for (const item of items) {
    if (!isObject(item)) continue
    take(item, ofItem)
    const files: unknown[] =
      'attachments' in item && Array.isArray(item.attachments) ? item.attachments : []
    for (const file of files) if (isObject(file)) take(file, { url: 'media' })
  }
  return found
}

/** Whether a JSON document calls itself a feed. */
export function isJsonFeed(document: unknown): boolean {
  return (
    isObject(document) &&
    'version' in document &&
    /^https?:\/\/jsonfeed\.org\/version\//.test(String(document.version))
  )
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}
