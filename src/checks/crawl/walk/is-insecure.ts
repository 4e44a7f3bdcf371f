import { loopback } from './frontier/url-table.ts'

/**
 * Whether a page of the origin must not load or send this: the page is encrypted, and it is not. What never leaves
 * the machine of the reader may: https://www.w3.org/TR/mixed-content/#should-block-fetch
 */
export function isInsecure(origin: string, url: string): boolean {
  if (!origin.startsWith('https:') || !url.startsWith('http:')) return false
  return !loopback.test(URL.parse(url)?.hostname ?? '')
}
