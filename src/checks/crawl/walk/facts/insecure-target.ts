import { loadedKinds } from '../../document/link.ts'
import { isInsecure } from '../is-insecure.ts'
import type { WalkState } from '../walk-state.ts'
import { chainOf } from './chain.ts'

/** The URL without encryption that an encrypted page loads by this reference, at once or in the end; else undefined. */
export function insecureTarget(state: WalkState, edge: number): number | undefined {
  const { edges } = state
  if (!state.origin.startsWith('https:') || !loadedKinds.has(edges.sortOf(edge).kind))
    return undefined
  const { final } = chainOf(state, edges.target.at(edge))
  const isMixed = isInsecure(state.origin, state.url(final))
  return isMixed && !upgrades(state, edges.page.at(edge)) ? final : undefined
}

/** Whether a browser asks over https for what the page refers to over http. Style sheets obey those who load them. */
export function upgrades(state: WalkState, page: number): boolean {
  const visit = state.visit(page)
  return visit?.format === 'css' ? !state.unguarded.has(page) : visit?.upgrades === true
}
