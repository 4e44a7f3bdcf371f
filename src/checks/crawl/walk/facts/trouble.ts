import type { Visit } from '../visit.ts'
import type { WalkState } from '../walk-state.ts'
import { type Chain, chainOf } from './chain.ts'
import type { Suspect } from './walk-facts.ts'

/** What is wrong with a URL, whoever refers to it. */
export type Trouble = Omit<Suspect, 'url' | 'parents' | 'parentCount'>

/** Undefined when nothing is wrong, or when nobody asked. */
export function troubleOf(state: WalkState, id: number): Trouble | undefined {
  const chain = chainOf(state, id)
  const { visit, hops } = chain
  // What leads to production and there back to itself is told as that.
  if (chain.isLoop && chain.production) return undefined
  if (chain.isLoop) return { ...base(chain), problem: 'redirect-loop' }
  if (!visit) return redirectChain(chain)
  const wrong = wrongWith(state, chain, visit)
  if (wrong) return { ...base(chain), ...wrong }
  if (state.surplus.has(state.path(chain.final))) {
    const reason = 'the body is longer than its length says'
    return { ...base(chain), problem: 'incomplete-body', fault: 'wrong-length', reason }
  }
  const before = state.visit(id)?.before ?? visit.before
  if (before !== undefined)
    return { ...base(chain), problem: 'flaky', reason: `at first ${before}` }
  return hops.length > 2 ? redirectChain(chain) : undefined
}

type Wrong = Pick<Trouble, 'problem' | 'fault' | 'reason'>

function wrongWith(state: WalkState, { final, hops }: Chain, visit: Visit): Wrong | undefined {
  const { status, fault, badLocation, softError, isSoftNotFound, bytes } = visit
  if (badLocation !== undefined) return { problem: 'broken-link', reason: badLocation }
  if (status === 429) return { problem: 'not-crawled', reason: 'the site limits its rate' }
  const accepts = state.settings.accepts ?? ((_url, code) => code >= 200 && code < 300)
  if (status !== 0 && !accepts(state.url(final), status)) return { problem: 'broken-link' }
  if (fault) {
    const about = { fault: fault.kind, reason: fault.reason }
    if (fault.kind === 'timeout') return { problem: 'timeout', ...about }
    // Once its status has come, only the body can be what is wrong.
    return { problem: status === 0 ? 'broken-link' : 'incomplete-body', ...about }
  }
  if (isSoftNotFound) {
    return { problem: 'soft-404', reason: 'the page is the one that random paths get' }
  }
  if (hops.length > 1 && isLost(state, final, visit.title)) {
    return { problem: 'soft-404', reason: 'it redirects to where random paths are sent' }
  }
  if (softError) return { problem: 'soft-error', reason: `${softError.what}: ${softError.excerpt}` }
  const mayBeEmpty = status === 204 || status === 205 || status >= 300
  // Streams are left alone after their head.
  const isStream = visit.type === 'text/event-stream' || visit.type.startsWith('multipart/')
  return bytes === 0 && !mayBeEmpty && !isStream ? { problem: 'empty-body' } : undefined
}

/** Many sites send strangers home, or to their door: only a place that says what it is for counts. */
function isLost(state: WalkState, final: number, title: string): boolean {
  if (state.lost.size === 0) return false
  const { pathname } = new URL(state.url(final))
  return state.lost.has(pathname) && /\b404\b|not[-_ ]?found/i.test(`${pathname} ${title}`)
}

function redirectChain(chain: Chain): Trouble | undefined {
  return chain.hops.length > 2 ? { ...base(chain), problem: 'redirect-chain' } : undefined
}

function base({ visit, hops }: Chain): Pick<Trouble, 'status' | 'certain' | 'hops' | 'attempts'> {
  const attempts = visit?.attempts ?? 0
  return { status: visit?.status ?? 0, certain: true, hops: hops.slice(0, 25), attempts }
}
