import type { WalkState } from '../walk-state.ts'
import type { References } from './references.ts'
import { shortened } from '../scope.ts'
import type { WalkFacts } from './walk-facts.ts'

/** URLs that cannot be judged from their source alone. */
export function needsBrowser(
  state: WalkState,
  { fragments, deadFragments }: References,
  siteIsShell: boolean,
): WalkFacts['needsBrowser'] {
  const found: WalkFacts['needsBrowser'] = []
  const size = state.edges.fragments.size
  for (const key of deadFragments.keys()) {
    const target = Math.floor(key / size)
    const verdict = fragments.verdict(target, key % size)
    if (verdict.found || verdict.certain) continue
    const url = `${shortened(state.url(target), state.origin)}#${verdict.fragment.slice(0, 500)}`
    found.push({ url, why: 'fragment' })
  }
  for (const [id, visit] of state.visits()) {
    const isShell = visit.isShell || (siteIsShell && visit.scripted && visit.format === 'html')
    if (isShell) found.push({ url: state.path(id).slice(0, 2000), why: 'app-shell' })
  }
  return found
}
