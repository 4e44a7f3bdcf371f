import { fragmentMatches } from '../../document/fragment.ts'
import type { WalkState } from '../walk-state.ts'
import { chainOf } from './chain.ts'

export type FragmentVerdict =
  | { found: true }
  /** `route`: scripts of the page take the fragment for an address of their own. */
  | { found: false; certain: boolean; route: boolean; fragment: string; final: number }

const found: FragmentVerdict = { found: true }

/** Judges fragments on the documents that are reached in the end, each pair of URL and fragment once. */
export class DeadFragments {
  readonly #state: WalkState
  readonly #verdicts = new Map<number, FragmentVerdict>()

  constructor(state: WalkState) {
    this.#state = state
  }

  /** A number for the pair. */
  key(target: number, fragment: number): number {
    return target * this.#state.edges.fragments.size + fragment
  }

  verdict(target: number, fragment: number): FragmentVerdict {
    const key = this.key(target, fragment)
    let verdict = this.#verdicts.get(key)
    if (!verdict) {
      verdict = this.#judge(target, this.#state.edges.fragments.textOf(fragment))
      this.#verdicts.set(key, verdict)
    }
    return verdict
  }

  #judge(target: number, written: string): FragmentVerdict {
    const chain = chainOf(this.#state, target)
    const { visit } = chain
    const isWhole = visit !== undefined && visit.status >= 200 && visit.status < 300 && !visit.fault
    // Only some media types define ids, and what did not arrive whole may hold any.
    if (!isWhole || chain.isLoop || !visit.ids) return found
    const fragment = chain.fragment ?? written
    if (fragmentMatches(visit.ids, fragment)) return found
    // https://www.w3.org/TR/SVG2/linking.html#SVGFragmentIdentifiers
    if (visit.format === 'svg' && /^svgView\(|^(?:xywh|t)=/.test(fragment)) return found
    const route = visit.scripted && /^!?\//.test(fragment)
    return { found: false, certain: !visit.scripted, route, fragment, final: chain.final }
  }
}
