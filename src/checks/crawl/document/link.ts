/** Why a document refers to a URL. `relation` is a `<link>` or `Link` header to another page, such as `next`. */
export type LinkKind =
  | 'navigation'
  | 'frame'
  | 'form'
  | 'ping'
  | 'refresh'
  | 'image'
  | 'icon'
  | 'media'
  | 'track'
  | 'script'
  | 'style'
  | 'font'
  | 'css-import'
  | 'css-image'
  | 'svg-use'
  | 'object'
  | 'manifest'
  | 'feed'
  | 'sitemap'
  | 'canonical'
  | 'alternate'
  | 'relation'
  | 'preload'
  | 'prefetch'
  | 'social'
  | 'structured-data'
  | 'citation'

/** What must come back for the reference to work. */
export type Expected =
  | 'any'
  | 'page'
  | 'image'
  | 'media'
  | 'track'
  | 'script'
  | 'module'
  | 'style'
  | 'font'
  | 'manifest'
  | 'feed'
  | 'sitemap'

/** Where a reference stands. */
export interface Place {
  /** `a`, `img`; `css` for what stands in a style sheet, `json` in JSON, `header` in a response header. */
  element: string
  /** The attribute, CSS property, JSON key or header field, as far as there is one. */
  attribute: string
  /** 1-based, of the attribute's name or of the URL itself. Both are 0 for response headers. */
  line: number
  /** 1-based, in UTF-16 code units of the decoded text. */
  column: number
}

/** One reference to an http(s) URL. */
export interface Link extends Place {
  kind: LinkKind
  expects: Expected
  /** Absolute, as a browser requests it, without fragment. */
  url: string
  /** Without `#`, percent-encoded as in a URL; absent when there is none. */
  fragment?: string
  /** As written, character references decoded. May hold a part of the document's text in memory: copy it to keep it. */
  raw: string
  /** Set when a browser would not send GET. */
  method?: 'POST'
  /** Text of an `a`, with the alternative text of images in it: at most 80 characters. Only on demand. */
  text?: string
  /** A CSS selector of the element. Only on demand. */
  selector?: string
}

/** A reference that no browser can parse as a URL. */
export interface InvalidReference extends Place {
  kind: LinkKind
  raw: string
}

/** What a browser loads into a page, or sends from it: https://www.w3.org/TR/mixed-content/ */
export const loadedKinds: ReadonlySet<LinkKind> = new Set<LinkKind>([
  'frame',
  'form',
  'image',
  'icon',
  'media',
  'track',
  'script',
  'style',
  'font',
  'css-import',
  'css-image',
  'svg-use',
  'object',
  'manifest',
  'preload',
])

const expectations: Partial<Record<LinkKind, Expected>> = {
  image: 'image',
  icon: 'image',
  media: 'media',
  track: 'track',
  script: 'script',
  style: 'style',
  font: 'font',
  'css-import': 'style',
  'css-image': 'image',
  'svg-use': 'image',
  manifest: 'manifest',
  feed: 'feed',
  sitemap: 'sitemap',
  canonical: 'page',
}

/** What a reference of this kind expects unless it says otherwise itself. */
export function usuallyExpects(kind: LinkKind): Expected {
  return expectations[kind] ?? 'any'
}
