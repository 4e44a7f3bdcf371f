import type { WalkState } from '../walk-state.ts'
import type { Parent } from './walk-facts.ts'
import { shortened } from '../scope.ts'

/** The pages that refer to something. */
export interface Gathered {
  parentCount: number
  parents: Parent[]
}

const named = 3

/** Joins targets with their parents. Edges are to be added in the order of the table. */
export class Gathering {
  readonly #state: WalkState
  readonly #found = new Map<number, Gathered & { lastPage: number }>()

  constructor(state: WalkState) {
    this.#state = state
  }

  add(key: number, edge: number): void {
    const page = this.#state.edges.page.at(edge)
    let entry = this.#found.get(key)
    if (!entry) {
      entry = { parentCount: 0, parents: [], lastPage: -1 }
      this.#found.set(key, entry)
    }
    // All edges of a page stand together.
    if (entry.lastPage === page) return
    entry.lastPage = page
    entry.parentCount++
    if (entry.parents.length < named) entry.parents.push(parentOf(this.#state, edge))
  }

  get(key: number): Gathered {
    const { parentCount, parents } = this.#found.get(key) ?? { parentCount: 0, parents: [] }
    return { parentCount, parents }
  }

  keys(): Iterable<number> {
    return this.#found.keys()
  }

  get size(): number {
    return this.#found.size
  }
}

function parentOf(state: WalkState, edge: number): Parent {
  const { edges } = state
  const { kind, element, attribute } = edges.sortOf(edge)
  const { raw, text, selector } = edges.detail(edge)
  return {
    page: shortened(state.url(edges.page.at(edge)), state.origin),
    kind,
    element,
    attribute,
    line: edges.line.at(edge),
    column: edges.column.at(edge),
    ...(raw === undefined ? {} : { raw }),
    ...(text === undefined || text === '' ? {} : { text: text.slice(0, 80) }),
    ...(selector === undefined ? {} : { selector: selector.slice(0, 300) }),
  }
}
