import { randomUUID } from 'node:crypto'

/** A page that exists only in this process: its host can neither be resolved nor guessed (RFC 2606). */
export interface ListPage {
  url: string
  html: string
}

/** A page that links to each of the URLs; linkinator reads links only from pages. */
export function listPage(urls: readonly string[]): ListPage {
  const links = urls.map((url) => `<a href="${escapeAttribute(url)}"></a>`)
  return {
    url: `http://${randomUUID()}.invalid/`,
    html: `<!doctype html><title>links</title>${links.join('\n')}`,
  }
}

function escapeAttribute(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('"', '&quot;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
}
