/*
 * What a page holds once its scripts have run: where its links lead on its own site, also those in open shadow trees,
 * and which of the places are there that others point to. Text, because it runs in the page.
 */
const bodyOfScript = String.raw`
const mostLinks = 300
const mostElements = 30000
const links = new Map()
let looked = 0
const gather = (root) => {
  for (const element of root.querySelectorAll('*')) {
    if (looked++ > mostElements) return
    if (element.shadowRoot) gather(element.shadowRoot)
    if (links.size >= mostLinks || (element.localName !== 'a' && element.localName !== 'area')) continue
    const raw = element.getAttribute('href')
    if (!raw || element.hasAttribute('download') || typeof element.href !== 'string') continue
    const url = URL.parse(element.href)
    if (!url || url.origin !== location.origin) continue
    links.set(url.pathname + url.search, raw)
  }
}
gather(document)
const isThere = (fragment) => {
  const bare = fragment.split(':~:', 1)[0]
  if (bare === '') return true
  let decoded = bare
  try { decoded = decodeURIComponent(bare) } catch {}
  if (decoded.toLowerCase() === 'top') return true
  return [bare, decoded].some((id) => document.getElementById(id) !== null || [...document.getElementsByName(id)].some(({ localName }) => localName === 'a'))
}
`

/** An expression whose value is what `readDrawn` reads. `fragments` are those that others point to. */
export function drawnScript(fragments: readonly string[]): string {
  return `(() => {
${bodyOfScript}
return { links: [...links].map(([path, raw]) => ({ path: path.slice(0, 2000), raw: raw.slice(0, 2000) })), there: ${JSON.stringify(fragments)}.map(isThere) }
})()`
}
