import { redact } from '../../../../model/redact.ts'
import type { LinkKind } from '../../document/link.ts'
import type { WalkState } from '../walk-state.ts'

const longestPath = 2000

/** Whether people follow such references. */
export function isFollowed(kind: LinkKind): boolean {
  return kind === 'navigation' || kind === 'refresh'
}

export interface Ranked {
  id: number
  /** Pages that link to it. */
  linked: number
}

/** Pages that answered well: home first, then those that the most others link to. */
export function mostLinked(state: WalkState, finalOf: (id: number) => number): Ranked[] {
  const { edges } = state
  const linked = new Map<number, number>()
  const lastPage = new Map<number, number>()
  for (let edge = 0; edge < edges.length; edge++) {
    if (!isFollowed(edges.sortOf(edge).kind)) continue
    const target = finalOf(edges.target.at(edge))
    const page = edges.page.at(edge)
    // All edges of a page stand together.
    if (target === page || lastPage.get(target) === page) continue
    lastPage.set(target, page)
    linked.set(target, (linked.get(target) ?? 0) + 1)
  }
  const home = finalOf(state.root)
  return [...state.visits()]
    .filter(
      ([id, { format }]) => (format === 'html' || format === 'xhtml') && isMappable(state, id),
    )
    .map(([id]) => ({ id, linked: linked.get(id) ?? 0, isHome: id === home }))
    .toSorted(
      (a, b) =>
        Number(b.isHome) - Number(a.isHome) ||
        b.linked - a.linked ||
        state.depth(a.id) - state.depth(b.id) ||
        (state.path(a.id) < state.path(b.id) ? -1 : 1),
    )
}

/** Whether it answered well, and can be asked for again by what the result file says of it. */
export function isMappable(state: WalkState, id: number): boolean {
  if (state.urls.get(id).realm !== 'own' || state.guessed.has(id)) return false
  const visit = state.visit(id)
  if (!visit || visit.status < 200 || visit.status > 299) return false
  if (visit.fault || visit.softError || visit.isSoftNotFound) return false
  const path = state.path(id)
  // What would be redacted in the result file is no longer the path of anything.
  return path.length <= longestPath && redact(path) === path
}
