import type { LinkKind } from '../link.ts'

/**
 * Relations whose targets a browser, a search engine or a reader opens. Others, such as `preconnect`,
 * `profile` or names of vocabularies, name no document. From
 * https://html.spec.whatwg.org/multipage/links.html#linkTypes and the link relations registered with IANA.
 */
const relations: ReadonlyMap<string, LinkKind> = new Map<string, LinkKind>([
  ['stylesheet', 'style'],
  ['icon', 'icon'],
  ['apple-touch-icon', 'icon'],
  ['apple-touch-icon-precomposed', 'icon'],
  ['apple-touch-startup-image', 'icon'],
  ['mask-icon', 'icon'],
  ['fluid-icon', 'icon'],
  ['image_src', 'social'],
  ['manifest', 'manifest'],
  ['preload', 'preload'],
  ['modulepreload', 'preload'],
  ['prefetch', 'prefetch'],
  ['prerender', 'prefetch'],
  ['canonical', 'canonical'],
  ['alternate', 'alternate'],
  ['amphtml', 'alternate'],
  ...(
    'next prev previous first last start up top contents toc index chapter section subsection appendix glossary ' +
    'copyright help license author search bookmark about privacy-policy terms-of-service shortlink ' +
    'describedby service-doc service-desc status latest-version predecessor-version successor-version ' +
    'version-history collection item related via payment sitemap home'
  )
    .split(' ')
    .map((name) => [name, 'relation'] as const),
])

const feedTypes = new Set([
  'application/rss+xml',
  'application/atom+xml',
  'application/feed+json',
  'application/rdf+xml',
])

export interface Relation {
  kind: LinkKind
  /** The token of `rel`, lower-case. */
  name: string
}

/** What a `link` of this `rel` and `type` refers to; several things at once are possible. */
export function relationsOf(rel: string, type: string | undefined): Relation[] {
  const names = new Set(rel.toLowerCase().split(/[\t\n\f\r ]+/))
  const essence = type?.split(';', 1)[0]?.trim().toLowerCase() ?? ''
  const found: Relation[] = []
  for (const name of names) {
    const kind = relations.get(name)
    if (!kind) continue
    // Browsers fetch no style sheet of another type, such as the sources of preprocessors.
    if (kind === 'style' && essence !== '' && essence !== 'text/css') continue
    if (name === 'alternate' && names.has('stylesheet')) continue
    const isFeed = name === 'alternate' && feedTypes.has(essence)
    found.push({ kind: isFeed ? 'feed' : kind, name })
  }
  return found
}
