import { type ElementKind, elementKind } from './element-kind.ts'
import {
  anchor,
  type ImpliedEnd,
  integrationPoints,
  mathPoints,
  paragraph,
  svgPoints,
} from './element-kinds.ts'

/** What holds for the content of an element; inherited by what stands in it. */
export const within = {
  svg: 1,
  math: 2,
  template: 4,
  muted: 8,
  noscript: 16,
  body: 32,
  shadow: 64,
  code: 128,
} as const

const foreign = within.svg | within.math
/** https://html.spec.whatwg.org/multipage/parsing.html#generate-implied-end-tags */
const impliedEndTags = new Set('dd dt li optgroup option p rb rp rt rtc'.split(' '))

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
  /** Names that are known not to be open. */
  readonly #notOpen = new Set<string>()
  #depth = 0
  /** How many of them are open: most of the time, none has to be sought. */
  #paragraphs = 0
  #anchors = 0
  /** Name of the innermost element; empty at the root. */
  parent = ''
  /** Flags for the content of the innermost element. */
  flags = 0

  constructor(limit: number, xml: boolean, onTooDeep: () => void) {
    this.#limit = limit
    this.#xml = xml
    this.#onTooDeep = onTooDeep
  }

  get inForeign(): boolean {
    return (this.flags & foreign) !== 0
  }

  isOpen(name: string): boolean {
    if (this.parent === name) return name !== ''
    if (this.#notOpen.has(name)) return false
    const isOpen = this.#names.lastIndexOf(name, this.#depth) > 0
    if (!isOpen && this.#notOpen.size < 1000) this.#notOpen.add(name)
    return isOpen
  }

  /** Ends what the start of this element ends, and opens what it implies. To be called before `push`. */
  prepare(name: string, kind: ElementKind): void {
    if (this.#xml || (kind.isPlain && this.#depth > 2 && !this.inForeign)) return
    if (this.inForeign) {
      if (!kind.breaksForeign) return
      this.leaveForeign()
    }
    for (const ends of kind.ends) {
      const isAbsent =
        (ends === paragraph && this.#paragraphs === 0) || (ends === anchor && this.#anchors === 0)
      if (!isAbsent) this.#endImplied(ends)
    }
    if (this.#depth <= 2) this.#openBody(name, kind)
    if (name === 'tr' && this.parent === 'table') this.#imply('tbody')
    else if ((name === 'td' || name === 'th') && /^(tbody|thead|tfoot)$/.test(this.parent)) {
      this.#imply('tr')
    }
  }

  /** HTML begins: what is open of SVG and MathML ends. */
  leaveForeign(): void {
    while (this.inForeign) this.#pop()
  }

  #endImplied({ names, barrier }: ImpliedEnd): void {
    let end = 0
    for (let depth = this.#depth; depth > 0; depth--) {
      const name = this.#names[depth] ?? ''
      if (names.has(name)) end = depth
      if (barrier.has(name) || name === 'noscript') break
    }
    if (end > 0) for (let left = this.#depth - end; left >= 0; left--) this.#pop()
  }

  #openBody(name: string, kind: ElementKind): void {
    const { parent } = this
    if (parent !== '' && parent !== 'html' && parent !== 'head') return
    if (name === 'html' || name === 'head' || name === 'body' || name === 'frameset') {
      if (parent === 'head') this.#pop()
      return
    }
    if (parent === '') this.#imply('html')
    if (kind.isHead && (this.flags & within.body) === 0) {
      if (this.parent === 'html') this.#imply('head')
      return
    }
    if (this.parent === 'head') this.#pop()
    this.#imply('body', within.body)
  }

  #imply(name: string, flags = 0): void {
    this.push(name, elementKind(name), '', flags)
  }

  /** Enters an element; `flags` are added to those that follow from its name. Void elements only count. */
  push(name: string, kind: ElementKind, id: string, flags: number): void {
    this.#children[this.#depth] = (this.#children[this.#depth] ?? 0) + 1
    const isForeign = this.inForeign
    if (kind.isVoid && !isForeign && !this.#xml) return
    if (this.#depth >= this.#limit) {
      this.#onTooDeep()
      return
    }
    this.#depth += 1
    if (name === 'p') this.#paragraphs += 1
    else if (name === 'a') this.#anchors += 1
    this.#names[this.#depth] = name
    this.#ids[this.#depth] = id
    this.#children[this.#depth] = 0
    if (this.#notOpen.size > 0) this.#notOpen.delete(name)
    this.parent = name
    this.flags = this.#inner(name, kind, isForeign) | flags
    this.#flags[this.#depth] = this.flags
  }

  #inner(name: string, kind: ElementKind, isForeign: boolean): number {
    if (name === 'svg') return (this.flags & ~within.math) | within.svg
    if (name === 'math') return (this.flags & ~within.svg) | within.math
    if (isForeign) {
      const points = (this.flags & within.svg) !== 0 ? svgPoints : mathPoints
      const integrates = points.has(name.toLowerCase()) && kind.integratesHtml
      return integrates ? this.flags & ~foreign : this.flags
    }
    if (name === 'noscript') return this.flags | within.muted | within.noscript
    if (kind.isCode) return this.flags | within.muted | within.code
    return kind.isMuted ? this.flags | within.muted : this.flags
  }

  /** Leaves the innermost element of that name and all in it, if there is one that this end tag is for. */
  close(name: string, kind: ElementKind): void {
    if (!this.#xml && this.inForeign && (name === 'p' || name === 'br')) {
      this.leaveForeign()
    }
    if (this.parent !== name && !this.#canClose(name, kind)) return
    // What follows `</body>` and `</html>` still belongs into them.
    if (!this.#xml && (name === 'body' || name === 'html')) return
    if (name === 'form' && !this.#xml && this.parent !== 'form') this.#removeForm()
    else {
      while (this.parent !== name) this.#pop()
      this.#pop()
    }
    // One in another is text: the first end ends both.
    if (name === 'noscript') while ((this.flags & within.noscript) !== 0) this.#pop()
  }

  /** What is still open in a form stays open when it ends. */
  #removeForm(): void {
    while (impliedEndTags.has(this.parent)) this.#pop()
    if (this.parent === 'form') this.#pop()
    else this.#names[this.#names.lastIndexOf('form', this.#depth)] = '*'
  }

  #canClose(name: string, kind: ElementKind): boolean {
    if (!this.isOpen(name)) {
      // `</p>` alone is a paragraph.
      if (name === 'p' && !this.#xml) this.push(name, { ...kind, isVoid: true }, '', 0)
      return false
    }
    // Whatever is still open in these ends with them.
    if (this.#xml || name === 'noscript' || name === 'template') return true
    let onlyForeign = true
    for (let depth = this.#depth; depth > 0; depth--) {
      const open = this.#names[depth] ?? ''
      const isForeign = this.#isForeign(depth)
      if (open === name && (onlyForeign || !isForeign)) return true
      onlyForeign &&= isForeign
      // With scripts, what is in `noscript` is text.
      if (open === 'noscript') return false
      if (isForeign ? !onlyForeign && integrationPoints.has(open) : kind.closeBarrier.has(open)) {
        return false
      }
    }
    return false
  }

  #isForeign(depth: number): boolean {
    const name = this.#names[depth]
    return name === 'svg' || name === 'math' || ((this.#flags[depth - 1] ?? 0) & foreign) !== 0
  }

  #pop(): void {
    if (this.parent === 'p') this.#paragraphs -= 1
    else if (this.parent === 'a') this.#anchors -= 1
    this.#depth -= 1
    this.parent = this.#names[this.#depth] ?? ''
    this.flags = this.#flags[this.#depth] ?? 0
  }

  /** How many children the innermost element has so far. */
  get children(): number {
    return this.#children[this.#depth] ?? 0
  }

  /** Name, id and place among its siblings of the open element at a depth; 1 is the root. */
  at(depth: number): { name: string; id: string; nth: number } {
    const nth = this.#children[depth - 1] ?? 1
    return { name: this.#names[depth] ?? '', id: this.#ids[depth] ?? '', nth }
  }

  get depth(): number {
    return this.#depth
  }
}
