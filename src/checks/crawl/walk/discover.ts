import type { Expected } from '../document/link.ts'
import type { Interned } from './frontier/url-table.ts'
import type { WalkState } from './walk-state.ts'

export interface Discovery {
  url: string
  expects: Expected
  depth: number
  /** Somebody wrote it down on purpose, as in a sitemap. */
  honest?: boolean
  /** The URL that redirects to it. */
  from?: number
}

/** Takes in a URL; a new one of the preview joins the queue unless a rule or a limit keeps it out. */
export function discover(state: WalkState, found: Discovery): Interned | undefined {
  const interned = state.urls.intern(found.url)
  if (!interned) {
    state.notCrawled.add('max-urls', found.url)
    return undefined
  }
  const { id, isNew } = interned
  const entry = state.urls.get(id)
  if (entry.realm !== 'own') return interned
  state.expect(id, found.expects)
  if (!isNew) return interned
  const { settings, limits, notCrawled } = state
  const path = state.path(id)
  state.setDepth(id, found.depth)
  if (settings.ignores?.(entry.url)) notCrawled.add('ignored', path)
  else if (settings.disallows?.(path)) notCrawled.add('robots', path)
  else if (found.depth > limits.depth) notCrawled.add('max-depth', path)
  else if (found.from !== undefined) {
    state.traps.redirected(id, path, found.from)
    // At once, as browsers do.
    state.queue.unshift(id)
  } else if (state.traps.found(id, path, found.honest ?? false)) state.queue.push(id)
  else notCrawled.add('trap', path)
  return interned
}
