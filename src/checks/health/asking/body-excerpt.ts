const shown = 300
/** More of a page is not looked at for its first words. */
const looked = 20_000
const beside = 100
/** No secret that matters is longer. */
const margin = 2000

/** The start of a body: of a page the title and the first words, of anything else as it stands. Foreign text. */
export function bodyExcerpt(body: string): string {
  const start = body.slice(0, looked)
  return oneLine(/^\s*</.test(start) ? words(start) : start.slice(0, 2 * shown)).slice(0, shown)
}

/**
 * What stands around a match in a text. Foreign text. Secrets are taken out by `hide` before anything is cut:
 * of the end of one nobody could tell what it was.
 */
export function around(
  text: string,
  { at, length }: { at: number; length: number },
  hide: (text: string) => string,
): string {
  const start = Math.max(0, at - margin)
  const window = text.slice(start, at + length + margin)
  const match = window.slice(at - start, at - start + Math.min(length, beside))
  const shownWindow = hide(window)
  // A match in a secret is gone with it; then its surroundings are about where it was.
  const found = Math.max(shownWindow.indexOf(match), 0) || Math.min(at - start, shownWindow.length)
  const from = Math.max(0, found - beside)
  const to = found + match.length + beside
  const head = start + from > 0 ? '…' : ''
  return `${head}${oneLine(shownWindow.slice(from, to))}${to < shownWindow.length ? '…' : ''}`
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim()
}

/** The text of a page without its tags, scripts and styles. One step forward each: a page may be hostile. */
function words(page: string): string {
  const lower = page.toLowerCase()
  let text = ''
  for (let at = 0; at < page.length && text.length < 2 * shown; ) {
    const tag = page.indexOf('<', at)
    if (tag < 0) return text + page.slice(at)
    text += `${page.slice(at, tag)} `
    const [, name = ''] = /^<(script|style)\b/.exec(lower.slice(tag, tag + 8)) ?? []
    const close = name === '' ? '>' : `</${name}`
    const end = lower.indexOf(close, tag)
    if (end < 0) return text
    // The end of a script is a tag as any other.
    at = name === '' ? end + 1 : end
  }
  return text
}
