import type { LinkKind } from '../../document/link.ts'
import { isInsecure } from '../is-insecure.ts'
import type { WalkState } from '../walk-state.ts'
import { chainOf } from './chain.ts'

/** What a browser loads into a page, or sends from it: https://www.w3.org/TR/mixed-content/ */
const loaded = new Set<LinkKind>([
  'frame',
  'form',
  'image',
  'icon',
  'media',
  'track',
  'script',
  'style',
  'font',
  'css-import',
  'css-image',
  'svg-use',
  'object',
  'manifest',
  'preload',
])

/** The URL without encryption that an encrypted page loads by this reference, at once or in the end; else undefined. */
export function insecureTarget(state: WalkState, edge: number): number | undefined {
  const { edges } = state
  if (!state.origin.startsWith('https:') || !loaded.has(edges.sortOf(edge).kind)) return undefined
  const { final } = chainOf(state, edges.target.at(edge))
  const isMixed = isInsecure(state.origin, state.url(final))
  return isMixed && !upgrades(state, edges.page.at(edge)) ? final : undefined
}

/** Style sheets are loaded as the pages say that they belong to; all of a site say the same as a rule. */
export function upgrades(state: WalkState, page: number): boolean {
  const visit = state.visit(page)
  const says = visit?.format === 'css' ? (state.visit(state.home) ?? visit) : visit
  return says?.upgrades === true
}
