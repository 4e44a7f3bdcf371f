import type { DocumentFacts } from '../document/document-facts.ts'
import type { Link } from '../document/link.ts'
import { discover } from './discover.ts'
import { isInsecure } from './is-insecure.ts'
import type { PageText } from './soft/page-text.ts'
import type { WalkState } from './walk-state.ts'

const mostInvalid = 5000
const mostForms = 5000

/** Joins what a document refers to with what is known, all of its references together. */
export function takeLinks(
  state: WalkState,
  page: number,
  document: DocumentFacts,
  text: PageText,
): void {
  const { edges, limits, traps, urls } = state
  const depth = state.depth(page) + 1
  const honest = document.format === 'sitemap' || document.format === 'robots'
  traps.openPage(page)
  for (const link of document.links) {
    // Nobody but a user sends these.
    if (link.method === 'POST' || link.kind === 'ping') {
      takeForm(state, page, link)
      continue
    }
    if (edges.length >= limits.edges) {
      state.notCrawled.add('max-links', state.path(page))
      break
    }
    const { url, expects } = link
    const known = urls.lookup(url)
    if (known !== undefined) {
      edges.add(page, known >> 1, link, (known & 1) === 1)
      if (expects !== 'any') state.expect(known >> 1, expects)
      continue
    }
    const found = discover(state, { url, expects, depth, honest })
    if (!found) continue
    edges.add(page, found.id, link, found.production)
    if (expects === 'style' && document.encoding !== 'utf-8') {
      state.encodings.set(found.id, document.encoding)
    }
  }
  traps.closePage(page, text)
  for (const reference of document.invalid) {
    if (state.invalid.length < mostInvalid) state.invalid.push({ page, reference })
  }
  if (document.overflow.size > 0 || document.malformed.has('encoding')) {
    const what = [...document.overflow.keys()].filter((limit) => limit !== 'sample')
    if (what.length > 0) {
      state.notCrawled.add('document-limits', `${state.path(page)} (${what.join(', ')})`)
    }
  }
}

function takeForm({ insecureForms, origin }: WalkState, page: number, link: Link): void {
  const isMixed = link.kind === 'form' && isInsecure(origin, link.url)
  if (isMixed && insecureForms.length < mostForms) insecureForms.push({ page, link })
}
