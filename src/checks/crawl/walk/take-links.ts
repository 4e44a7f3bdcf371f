import type { DocumentFacts } from '../document/document-facts.ts'
import { discover } from './discover.ts'
import { sketchOf } from './soft/text-sketch.ts'
import type { WalkState } from './walk-state.ts'

const mostInvalid = 5000

/** Joins what a document refers to with what is known, all of its references together. */
export function takeLinks(
  state: WalkState,
  page: number,
  document: DocumentFacts,
  shingles: ReadonlySet<number>,
): void {
  const { edges, limits, traps } = state
  const depth = state.depth(page) + 1
  const honest = document.format === 'sitemap' || document.format === 'robots'
  traps.openPage(page)
  for (const link of document.links) {
    // Nobody but a user sends these.
    if (link.method === 'POST' || link.kind === 'ping') continue
    if (edges.length >= limits.edges) {
      state.notCrawled.add('max-links', state.path(page))
      break
    }
    const found = discover(state, { url: link.url, expects: link.expects, depth, honest })
    if (!found) continue
    edges.add(page, found.id, link, found.production)
    if (link.expects === 'style' && document.encoding !== 'utf-8' && found.isNew) {
      state.encodings.set(found.id, document.encoding)
    }
  }
  traps.closePage(page, sketchOf(shingles))
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
