import type { DocumentFacts } from '../document/document-facts.ts'
import type { Link } from '../document/link.ts'
import type { DocumentLimits } from '../document/limits.ts'
import { discover } from './discover.ts'
import { isInsecure } from './is-insecure.ts'
import type { PageText } from './soft/page-text.ts'
import type { WalkState } from './walk-state.ts'

const mostInvalid = 5000
const mostForms = 5000
/** Documents that need whole addresses, and are made for production. */
const forProduction = new Set<DocumentFacts['format']>(['sitemap', 'robots', 'feed'])

/** Joins what a document refers to with what is known, all of its references together. */
export function takeLinks(
  state: WalkState,
  page: number,
  document: DocumentFacts,
  text: PageText,
): void {
  const { edges, limits, traps, urls } = state
  tellLimits(state, page, document)
  if (document.format === 'other' && document.links.length === 0) {
    traps.asked(page)
    return
  }
  const depth = state.depth(page) + 1
  // What a sitemap names, somebody wrote down; that it names others has an end too.
  const isList = document.format === 'sitemap' || document.format === 'robots'
  const isGuarded = document.format === 'css' ? !state.unguarded.has(page) : document.upgrades
  const tells = !forProduction.has(document.format)
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
      edges.add(page, known >> 1, link, tells && (known & 1) === 1)
      if (expects !== 'any') state.expect(known >> 1, expects)
      if (expects === 'style' && !isGuarded) state.unguarded.add(known >> 1)
      traps.again(known >> 1)
      continue
    }
    const honest = isList && link.kind !== 'sitemap'
    const found = discover(state, { url, expects, depth, honest })
    if (!found) continue
    edges.add(page, found.id, link, tells && found.production)
    if (expects === 'style' && !isGuarded) state.unguarded.add(found.id)
    if (expects === 'style' && document.encoding !== 'utf-8') {
      state.encodings.set(found.id, document.encoding)
    }
  }
  traps.closePage(page, text)
  for (const reference of document.invalid) {
    if (state.invalid.length < mostInvalid) state.invalid.push({ page, reference })
  }
}

function tellLimits(state: WalkState, page: number, document: DocumentFacts): void {
  if (document.overflow.size > 0 || document.malformed.has('encoding')) {
    const limits = [...document.overflow.keys()].filter((limit) => isLoss(limit, document))
    const what = document.malformed.has('encoding') ? [...limits, 'encoding'] : limits
    if (what.length > 0) {
      state.notCrawled.add('document-limits', `${state.path(page)} (${what.join(', ')})`)
    }
  }
}

function takeForm({ insecureForms, origin }: WalkState, page: number, link: Link): void {
  const isMixed = link.kind === 'form' && isInsecure(origin, link.url)
  if (isMixed && insecureForms.length < mostForms) insecureForms.push({ page, link })
}

/** Text is kept as a sample only; and markup in elements that are nested too deep is read all the same. */
function isLoss(limit: keyof DocumentLimits, { format }: DocumentFacts): boolean {
  if (limit === 'sample') return false
  return limit !== 'depth' || !['html', 'xhtml', 'svg'].includes(format)
}
