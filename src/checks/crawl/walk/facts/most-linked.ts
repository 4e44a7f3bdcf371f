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

/** Pages that answered well, at most so many: home first, then those that the most others link to. */
export function mostLinked(
  state: WalkState,
  finalOf: (id: number) => number,
  most: number,
): Ranked[] {
  const { edges, urls } = state
  const linked = new Int32Array(urls.size)
  const lastPage = new Int32Array(urls.size).fill(-1)
  for (let edge = 0; edge < edges.length; edge++) {
    if (!isFollowed(edges.sortOf(edge).kind)) continue
    const target = finalOf(edges.target.at(edge))
    const page = edges.page.at(edge)
    // All edges of a page stand together.
    if (target === page || lastPage[target] === page) continue
    lastPage[target] = page
    linked[target] = (linked[target] ?? 0) + 1
  }
  const home = finalOf(state.root)
  const ranked = [...state.visits()]
    .filter(([, { format }]) => format === 'html' || format === 'xhtml')
    .map(([id]) => ({ id, linked: linked[id] ?? 0, isHome: id === home }))
    .toSorted(
      (a, b) =>
        Number(b.isHome) - Number(a.isHome) ||
        b.linked - a.linked ||
        state.depth(a.id) - state.depth(b.id) ||
        (state.path(a.id) < state.path(b.id) ? -1 : 1),
    )
  const chosen: Ranked[] = []
  for (const page of ranked) {
    if (chosen.length >= most) break
    if (isMappable(state, page.id)) chosen.push(page)
  }
  return chosen
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
