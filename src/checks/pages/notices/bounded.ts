const mostText = 1000
const mostUrl = 2000

/** Text of a page, as long as facts may hold it. */
export function boundedText(text: string): string {
  return text.slice(0, mostText)
}

/** A URL of a page. The data of a `data:` URL are left out: they are no address. */
export function boundedUrl(url: string): string {
  if (/^data:/i.test(url)) return `${url.slice(0, Math.min(60, url.indexOf(',') + 1))}…`
  return url.slice(0, mostUrl)
}
