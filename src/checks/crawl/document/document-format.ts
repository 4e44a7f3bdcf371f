import type { DocumentFormat } from './document-facts.ts'
import type { Expected } from './link.ts'
import { isJsonType, isXmlType, parseMediaType } from './media-type.ts'
import { sniffFormat } from './sniff-format.ts'

/** How a body is read: `xml` and `json` are looked into to find out which format they are. */
export type Reading =
  | Extract<DocumentFormat, 'html' | 'css' | 'xml' | 'json' | 'robots' | 'other'>
  | 'urls'

/**
 * How to read a body. `role` is what the reference to it expected: a manifest may be served as any type, and
 * a sitemap may be a plain list of URLs.
 */
export function readingOf(
  url: URL,
  contentType: string | undefined,
  role: Expected | undefined,
  head: Uint8Array,
): Reading {
  const type = contentType === undefined ? undefined : parseMediaType(contentType)
  if (!type && role === 'sitemap') return sitemapReading(head)
  if (!type) return role === 'manifest' ? 'json' : sniffFormat(head)
  const { essence } = type
  if (essence === 'text/html') return 'html'
  if (essence === 'text/css') return 'css'
  if (isXmlType(essence)) return 'xml'
  if (isJsonType(essence) || role === 'manifest') return 'json'
  if (essence !== 'text/plain') return 'other'
  if (url.pathname === '/robots.txt') return 'robots'
  return role === 'sitemap' ? sitemapReading(head) : 'other'
}

/** A sitemap that does not say what it is: XML, a list, or a page in its place. */
function sitemapReading(head: Uint8Array): Reading {
  const format = sniffFormat(head)
  if (format !== 'other') return format
  return /^(?:ï»¿)?\s*</.test(Buffer.from(head.subarray(0, 64)).toString('latin1')) ? 'xml' : 'urls'
}
