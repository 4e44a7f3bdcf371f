import type { WalkState } from '../walk-state.ts'
import type { Gathering } from './gathering.ts'
import { upgrades } from './insecure-target.ts'
import { loose } from './loose.ts'
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
    ...insecureForms(state),
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

/** Of these there are no edges: nobody asks where they lead. */
function insecureForms(state: WalkState): Suspect[] {
  const shown = state.insecureForms
    .filter(({ page }) => !upgrades(state, page))
    .map(({ page, link }) => ({ page, name: link.url.slice(0, 2000), reference: link }))
  return [...loose(state, shown)].map(([url, gathered]) => {
    return { ...plain, problem: 'mixed-content', url, ...gathered }
  })
}

function invalid(state: WalkState): Suspect[] {
  const shown = state.invalid.map(({ page, reference }) => {
    return { page, name: reference.raw, reference }
  })
  return [...loose(state, shown)].map(([raw, gathered]) => {
    return { ...plain, problem: 'invalid-url', url: raw.slice(0, 500), ...gathered }
  })
}
