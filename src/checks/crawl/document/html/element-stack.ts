import {
  foreignBreakers,
  headElements,
  impliedEnds,
  integrationPoints,
  mutedElements,
  voidElements,
} from './element-kinds.ts'

/** What holds for the content of an element; inherited by what stands in it. */
export const within = { svg: 1, math: 2, template: 4, muted: 8, noscript: 16, body: 32 } as const

const foreign = within.svg | within.math

/**
 * The open elements of a document: enough of HTML's tree construction to know the parent, the namespace, and
 * the place among the siblings. Elements nested deeper than the limit are not entered.
 */
export class ElementStack {
  readonly #limit: number
  readonly #xml: boolean
  readonly #onTooDeep: () => void
  readonly #names: string[] = ['']
  readonly #ids: string[] = ['']
  readonly #flags: number[] = [0]
  readonly #children: number[] = [0]
  readonly #open = new Map<string, number>()
  #depth = 0
  /** Flags for the content of the innermost element. */
  flags = 0

  constructor(limit: number, xml: boolean, onTooDeep: () => void) {
    this.#limit = limit
    this.#xml = xml
    this.#onTooDeep = onTooDeep
  }

  get parent(): string {
    return this.#names[this.#depth] ?? ''
  }

  get inForeign(): boolean {
    return (this.flags & foreign) !== 0
  }

  isOpen(name: string): boolean {
    return (this.#open.get(name) ?? 0) > 0
  }

  /** Ends what the start of this element ends, and opens what it implies. To be called before `push`. */
  prepare(name: string): void {
    if (this.#xml) return
    if (this.inForeign) {
      if (!foreignBreakers.has(name)) return
      while (this.inForeign) this.#pop()
    }
    const ends = impliedEnds.get(name)
    if (ends) while (ends.has(this.parent)) this.#pop()
    if (this.#depth <= 2) this.#openBody(name)
    if (name === 'tr' && this.parent === 'table') this.push('tbody', '', 0)
    else if ((name === 'td' || name === 'th') && /^(tbody|thead|tfoot)$/.test(this.parent)) {
      this.push('tr', '', 0)
    }
  }

  #openBody(name: string): void {
    const { parent } = this
    if (parent !== '' && parent !== 'html' && parent !== 'head') return
    if (name === 'html' || name === 'head' || name === 'body' || name === 'frameset') {
      if (parent === 'head') this.#pop()
      return
    }
    const isHead = headElements.has(name) && (this.flags & within.body) === 0
    if (parent === '') this.push('html', '', 0)
    if (isHead) {
      if (this.parent === 'html') this.push('head', '', 0)
      return
    }
    if (this.parent === 'head') this.#pop()
    this.push('body', '', within.body)
  }

  /** Enters an element; `flags` are added to those that follow from its name. Void elements only count. */
  push(name: string, id: string, flags: number): void {
    this.#children[this.#depth] = (this.#children[this.#depth] ?? 0) + 1
    const inSvg = this.inForeign
    if (!inSvg && !this.#xml && voidElements.has(name)) return
    if (this.#depth >= this.#limit) {
      this.#onTooDeep()
      return
    }
    this.#depth += 1
    this.#names[this.#depth] = name
    this.#ids[this.#depth] = id
    this.#children[this.#depth] = 0
    this.#open.set(name, (this.#open.get(name) ?? 0) + 1)
    this.flags = this.#inner(name, inSvg) | flags
    this.#flags[this.#depth] = this.flags
  }

  #inner(name: string, isForeign: boolean): number {
    if (name === 'svg') return (this.flags & ~within.math) | within.svg
    if (name === 'math') return (this.flags & ~within.svg) | within.math
    if (isForeign) return integrationPoints.has(name) ? this.flags & ~foreign : this.flags
    return mutedElements.has(name) ? this.flags | within.muted : this.flags
  }

  /** Leaves the innermost element of that name and all in it. Returns whether there was one. */
  close(name: string): boolean {
    if (!this.isOpen(name)) return false
    // What follows `</body>` and `</html>` still belongs into them.
    if (!this.#xml && (name === 'body' || name === 'html')) return false
    while (this.parent !== name) this.#pop()
    this.#pop()
    return true
  }

  #pop(): void {
    const name = this.parent
    this.#open.set(name, (this.#open.get(name) ?? 1) - 1)
    this.#depth -= 1
    this.flags = this.#flags[this.#depth] ?? 0
  }

  /** Name, id and place among the siblings of the last child of the innermost element, then of its ancestors. */
  *path(): Generator<{ name: string; id: string; nth: number }> {
    for (let depth = this.#depth; depth > 0; depth--) {
      const name = this.#names[depth] ?? ''
      yield { name, id: this.#ids[depth] ?? '', nth: this.#children[depth - 1] ?? 1 }
    }
  }

  get lastChild(): number {
    return this.#children[this.#depth] ?? 1
  }
}
