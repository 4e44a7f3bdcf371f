import type { Expected, LinkKind } from '../link.ts'
import { itemExpects } from '../structured-property.ts'

/**
 * Properties of Open Graph (https://ogp.me) and of Twitter's cards whose content is a URL that share cards
 * load or open, and what it brings.
 */
const social: ReadonlyMap<string, Expected> = new Map<string, Expected>([
  ['og:url', 'page'],
  ['og:image', 'image'],
  ['og:image:url', 'image'],
  ['og:image:secure_url', 'image'],
  ['og:video', 'any'],
  ['og:video:url', 'any'],
  ['og:video:secure_url', 'any'],
  ['og:audio', 'any'],
  ['og:audio:url', 'any'],
  ['og:audio:secure_url', 'any'],
  ['og:see_also', 'any'],
  ['twitter:url', 'page'],
  ['twitter:image', 'image'],
  ['twitter:image:src', 'image'],
  ['twitter:player', 'any'],
  ['twitter:player:stream', 'media'],
])

/** What the `content` of this `meta` refers to; undefined when it is no URL. */
export function metaUrl(
  names: readonly (string | undefined)[],
  itemprop: string | undefined,
): { kind: LinkKind; expects: Expected } | undefined {
  for (const name of names) {
    const expects = social.get(name?.trim().toLowerCase() ?? '')
    if (expects) return { kind: 'social', expects }
  }
  const expects = itemExpects(itemprop)
  return expects ? { kind: 'structured-data', expects } : undefined
}
