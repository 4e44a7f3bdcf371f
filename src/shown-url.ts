/** A URL as reports may show it: its query and user info may hold secrets. */
export function shownUrl(url: URL): string {
  return `${url.origin}${url.pathname}`
}
