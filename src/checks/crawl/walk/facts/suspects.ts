import type { WalkState } from '../walk-state.ts'
import type { Gathered, Gathering } from './gathering.ts'
import type { References } from './references.ts'
import { chainOf } from './chain.ts'
import { shortened } from '../scope.ts'
import type { Suspect } from './walk-facts.ts'

const plain = { status: 0, certain: true, hops: [], attempts: 0 }

/** Every target about which something is wrong, one entry for each thing. */
export function suspectsOf(state: WalkState, references: References): Suspect[] {
  return [
    ...troubled(state, references),
    ...deadFragments(state, references),
    ...wrongTypes(state, references),
    ...named(state, references.production, {
      problem: 'production-link',
      reason: "names production's origin, or redirects to it",
    }),
    ...named(state, references.loopback, {
      problem: 'production-link',
      reason: "names the reader's own machine",
    }),
    ...named(state, references.mixed, { problem: 'mixed-content' }),
    ...invalid(state),
  ]
}

function* troubled(state: WalkState, { troubles, troubled: gathered }: References) {
  for (const [id, trouble] of troubles) {
    const parents = gathered.get(id)
    // What only redirects lead to is told with the redirect; what nobody refers to is no one's fault.
    if (parents.parentCount === 0 && id !== state.root) continue
    yield { ...trouble, url: shortened(state.url(id), state.origin), ...parents }
  }
}

function* deadFragments(
  state: WalkState,
  { fragments, deadFragments: gathered }: References,
): Iterable<Suspect> {
  const size = state.edges.fragments.size
  for (const key of gathered.keys()) {
    const target = Math.floor(key / size)
    const verdict = fragments.verdict(target, key % size)
    if (verdict.found || verdict.route) continue
    const chain = chainOf(state, target)
    yield {
      ...plain,
      problem: 'broken-fragment',
      url: `${shortened(state.url(target), state.origin)}#${verdict.fragment.slice(0, 500)}`,
      status: chain.visit?.status ?? 0,
      certain: verdict.certain,
      hops: chain.hops,
      ...gathered.get(key),
    }
  }
}

function* wrongTypes(
  state: WalkState,
  { wrongTypeOf, wrongTypes: gathered }: References,
): Iterable<Suspect> {
  for (const [key, { target, expected, got }] of wrongTypeOf) {
    const { hops, visit } = chainOf(state, target)
    yield {
      ...plain,
      problem: 'wrong-type',
      url: shortened(state.url(target), state.origin),
      status: visit?.status ?? 0,
      hops,
      attempts: visit?.attempts ?? 0,
      expected,
      reason: got,
      ...gathered.get(key),
    }
  }
}

function* named(
  state: WalkState,
  gathered: Gathering,
  about: Pick<Suspect, 'problem' | 'reason'>,
): Iterable<Suspect> {
  for (const id of gathered.keys()) {
    const url = shortened(state.url(id), state.origin)
    yield { ...plain, ...about, url, hops: chainOf(state, id).hops, ...gathered.get(id) }
  }
}

function invalid(state: WalkState): Suspect[] {
  const found = new Map<string, Gathered & { last: number }>()
  for (const { page, reference } of state.invalid) {
    const { raw, kind, element, attribute, line, column } = reference
    const entry = found.get(raw) ?? { parentCount: 0, parents: [], last: -1 }
    found.set(raw, entry)
    if (entry.last === page) continue
    entry.last = page
    entry.parentCount++
    if (entry.parents.length >= 3) continue
    const from = shortened(state.url(page), state.origin)
    entry.parents.push({
      page: from,
      kind,
      element,
      attribute,
      line,
      column,
      ...(raw.length > 500 ? {} : { raw }),
    })
  }
  return [...found].map(([raw, { parentCount, parents }]) => {
    return { ...plain, problem: 'invalid-url', url: raw.slice(0, 500), parentCount, parents }
  })
}
