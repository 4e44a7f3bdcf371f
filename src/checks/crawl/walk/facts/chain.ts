import type { Visit } from '../visit.ts'
import type { WalkState } from '../walk-state.ts'
import type { Hop } from './walk-facts.ts'
import { shortened } from '../scope.ts'

/** Where a URL leads in the end. */
export interface Chain {
  /** All answers on the way, the last one included; empty when nothing redirects. */
  hops: Hop[]
  /** The URL that was reached: of the preview, or the first beyond it. */
  final: number
  /** Absent when it was not asked. */
  visit: Visit | undefined
  isLoop: boolean
  /** A redirect names production's origin. */
  production: boolean
  /** The last fragment that a Location named. */
  fragment?: string
}

/** As many as browsers follow: https://fetch.spec.whatwg.org/#http-redirect-fetch */
const mostHops = 20

/** Follows the redirects that were seen. */
export function chainOf(state: WalkState, id: number): Chain {
  const first = state.visit(id)
  if (!first?.redirect) {
    return { hops: [], final: id, visit: first, isLoop: false, production: false }
  }
  const hops: Hop[] = []
  const passed = new Set<number>()
  let fragment: string | undefined
  let production = false
  let at = id
  for (;;) {
    const visit = state.visit(at)
    hops.push({ url: shortened(state.url(at), state.origin), status: visit?.status ?? 0 })
    const isLoop = passed.has(at) || hops.length > mostHops + 1
    if (isLoop || !visit?.redirect) {
      const end = fragment === undefined ? {} : { fragment }
      return { hops, final: at, visit, isLoop, production, ...end }
    }
    passed.add(at)
    fragment = visit.redirect.fragment ?? fragment
    production ||= visit.redirect.production === true
    at = visit.redirect.to
  }
}
