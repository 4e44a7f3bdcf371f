import type { Expected, LinkKind } from '../../document/link.ts'
import type { WalkState } from '../walk-state.ts'
import { chainOf } from './chain.ts'
import { DeadFragments } from './dead-fragments.ts'
import { Gathering } from './gathering.ts'
import { insecureTarget } from './insecure-target.ts'
import { type Trouble, troubleOf } from './trouble.ts'
import { unexpectedType } from './unexpected-type.ts'

/** These name a page's place for good: production is right, wherever the page is shown. */
const mayNameProduction = new Set<LinkKind>([
  'canonical',
  'alternate',
  'social',
  'structured-data',
  'citation',
  'feed',
  'sitemap',
])

/** These may refer to an element of the page in which they stand. */
const insidePage = new Set<LinkKind>(['svg-use', 'css-image'])

/** Their fragments are names, or mean nothing to browsers. */
const namesNoPlace = new Set<LinkKind>(['structured-data', 'font'])

/** A form is asked without what a user fills in, and may well say so. */
const lacksFields = new Set([400, 422])

/** Everything that some reference shows to be wrong, with the pages that hold it. */
export class References {
  readonly #state: WalkState
  readonly #troubles = new Map<number, Trouble>()
  readonly #expectations = new Map<string, string | undefined>()
  readonly fragments: DeadFragments
  readonly troubled: Gathering
  readonly deadFragments: Gathering
  /** Key: number of the URL times 16 plus the place of what was expected in `expectedOf`. */
  readonly wrongTypes: Gathering
  readonly wrongTypeOf = new Map<number, { target: number; expected: Expected; got: string }>()
  readonly production: Gathering
  readonly loopback: Gathering
  readonly mixed: Gathering
  readonly external: Gathering

  constructor(state: WalkState) {
    this.#state = state
    this.fragments = new DeadFragments(state)
    this.troubled = new Gathering(state)
    this.deadFragments = new Gathering(state)
    this.wrongTypes = new Gathering(state)
    this.production = new Gathering(state)
    this.loopback = new Gathering(state)
    this.mixed = new Gathering(state)
    this.external = new Gathering(state)
    this.#findTroubles()
    this.#lookAtAll()
  }

  /** Most edges lead to a page that answers, and ask for nothing else. */
  #lookAtAll(): void {
    const { edges, urls } = this.#state
    const isFine = Array.from({ length: urls.size }, (_, id) => this.#isFine(id))
    for (let edge = 0; edge < edges.length; edge++) {
      const isPlain = edges.fragment.at(edge) < 0 && edges.isPlain(edge)
      if (!isPlain || isFine[edges.target.at(edge)] !== true) this.#look(edge)
    }
  }

  #isFine(id: number): boolean {
    const visit = this.#state.visit(id)
    return visit !== undefined && !visit.redirect && !this.#troubles.has(id)
  }

  get troubles(): ReadonlyMap<number, Trouble> {
    return this.#troubles
  }

  #findTroubles(): void {
    for (const [id] of this.#state.visits()) {
      const trouble = troubleOf(this.#state, id)
      if (trouble) this.#troubles.set(id, trouble)
    }
  }

  #look(edge: number): void {
    const { edges, urls } = this.#state
    const target = edges.target.at(edge)
    const { realm } = urls.get(target)
    const { kind, production } = edges.sortOf(edge)
    if (realm === 'external') this.external.add(target, edge)
    else if (realm === 'loopback') this.loopback.add(target, edge)
    else this.#lookAtOwn(edge, target)
    if (production && !mayNameProduction.has(kind)) this.production.add(target, edge)
    const insecure = insecureTarget(this.#state, edge)
    if (insecure !== undefined) this.mixed.add(insecure, edge)
  }

  #lookAtOwn(edge: number, target: number): void {
    const { edges } = this.#state
    const { kind, expects } = edges.sortOf(edge)
    const trouble = this.#troubles.get(target)
    const isTroubled = trouble !== undefined
    const isBlameless = kind === 'form' && lacksFields.has(trouble?.status ?? 0)
    // A page that is broken itself is no page that refers to it.
    if (isTroubled && !isBlameless && edges.page.at(edge) !== target) {
      this.troubled.add(target, edge)
    }
    const visit = this.#state.visit(target)
    if (visit?.redirect) {
      const { final, production } = chainOf(this.#state, target)
      if (production && !mayNameProduction.has(kind)) this.production.add(target, edge)
      const { realm } = this.#state.urls.get(final)
      if (realm === 'external') this.external.add(final, edge)
      if (realm === 'loopback') this.loopback.add(final, edge)
    }
    const fragment = edges.fragment.at(edge)
    const isInside = fragment >= 0 && insidePage.has(kind) && edges.page.at(edge) === target
    if (expects !== 'any' && !isTroubled && !isInside) this.#expect(edge, target, expects)
    if (fragment < 0 || namesNoPlace.has(kind)) return
    const verdict = this.fragments.verdict(target, fragment)
    if (!verdict.found) this.deadFragments.add(this.fragments.key(target, fragment), edge)
  }

  #expect(edge: number, target: number, expected: Expected): void {
    const name = `${target} ${expected}`
    let got = this.#expectations.get(name)
    if (got === undefined && !this.#expectations.has(name)) {
      const { visit } = chainOf(this.#state, target)
      const isGood = visit && visit.status >= 200 && visit.status < 300 && visit.bytes > 0
      got = isGood ? unexpectedType(visit, expected) : undefined
      this.#expectations.set(name, got)
      if (got !== undefined) this.wrongTypeOf.set(this.#wrongKey(name), { target, expected, got })
    }
    if (got !== undefined) this.wrongTypes.add(this.#wrongKey(name), edge)
  }

  readonly #wrongKeys = new Map<string, number>()

  #wrongKey(name: string): number {
    const known = this.#wrongKeys.get(name)
    if (known !== undefined) return known
    const key = this.#wrongKeys.size
    this.#wrongKeys.set(name, key)
    return key
  }
}
