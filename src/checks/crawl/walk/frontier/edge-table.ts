import { detached } from '../../document/detached.ts'
import type { Expected, Link, LinkKind } from '../../document/link.ts'
import { Interner } from './interner.ts'
import { IntColumn } from './int-column.ts'

/** What many references have in common. */
export interface Sort {
  kind: LinkKind
  expects: Expected
  element: string
  attribute: string
  /** The reference names production's origin. */
  production: boolean
}

/** What is kept of the first references to a URL. */
export interface Detail {
  /** The reference as it is written. */
  raw?: string
  text?: string
  selector?: string
}

const mostSorts = 60_000
const mostRaw = 500

/**
 * Every reference from a page to a URL, 22 bytes each. All edges of a page stand together. A reference to a
 * URL that is known already is one more edge and nothing else.
 */
export class EdgeTable {
  readonly target = new IntColumn((length) => new Int32Array(length))
  readonly page = new IntColumn((length) => new Int32Array(length))
  /** Number of the fragment in `fragments`, or -1. */
  readonly fragment = new IntColumn((length) => new Int32Array(length))
  readonly line = new IntColumn((length) => new Int32Array(length))
  readonly column = new IntColumn((length) => new Int32Array(length))
  readonly #sort = new IntColumn((length) => new Uint16Array(length))
  readonly #sortIds = new Map<string, number>()
  readonly #sorts: Sort[] = []
  #last = 0
  readonly #details = new Map<number, Detail>()
  readonly fragments = new Interner()

  get length(): number {
    return this.target.length
  }

  add(page: number, target: number, link: Link, production: boolean): void {
    const edge = this.length
    this.target.push(target)
    this.page.push(page)
    this.fragment.push(link.fragment === undefined ? -1 : this.fragments.idOf(link.fragment))
    this.line.push(link.line)
    this.column.push(link.column)
    this.#sort.push(this.#sortNumber(link, production))
    if (link.text === undefined && link.selector === undefined) return
    const detail: Detail = {}
    // Whole or not at all: no secret is recognised in a text that was cut within it.
    if (link.raw.length <= mostRaw) detail.raw = detached(link.raw)
    if (link.text !== undefined) detail.text = detached(link.text)
    if (link.selector !== undefined) detail.selector = detached(link.selector)
    this.#details.set(edge, detail)
  }

  /** Whether the reference takes whatever comes back, and from where it is asked. */
  isPlain(edge: number): boolean {
    const { expects, production } = this.sortOf(edge)
    return expects === 'any' && !production
  }

  sortOf(edge: number): Sort {
    const sort = this.#sorts[this.#sort.at(edge)]
    if (!sort) throw new Error('an edge without sort')
    return sort
  }

  detail(edge: number): Detail {
    return this.#details.get(edge) ?? {}
  }

  #sortNumber(link: Link, production: boolean): number {
    const { kind, expects, element, attribute } = link
    const last = this.#sorts[this.#last]
    // Most references are of the same sort as the one before.
    const isSame =
      last?.kind === kind &&
      last.expects === expects &&
      last.element === element &&
      last.attribute === attribute &&
      last.production === production
    if (!isSame) this.#last = this.#numberOf(link, production)
    return this.#last
  }

  #numberOf({ kind, expects, element, attribute }: Link, production: boolean): number {
    const full = this.#sorts.length >= mostSorts
    // Hostile pages invent elements and attributes.
    const name = full ? '' : element.slice(0, 40)
    const field = full ? '' : attribute.slice(0, 40)
    const key = `${kind}\n${expects}\n${name}\n${field}\n${production}`
    const known = this.#sortIds.get(key)
    if (known !== undefined) return known
    const id = this.#sorts.length
    this.#sorts.push({
      kind,
      expects,
      element: detached(name),
      attribute: detached(field),
      production,
    })
    this.#sortIds.set(detached(key), id)
    return id
  }
}
