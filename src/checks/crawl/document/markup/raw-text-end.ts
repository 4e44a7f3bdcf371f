const endTag = (name: string) => new RegExp(`</${name}(?=[\\t\\n\\f\\r />])`, 'gi')

/** Elements whose content is text, and what ends it. Nothing ends `plaintext`. */
const ends: ReadonlyMap<string, RegExp | undefined> = new Map([
  ...'iframe noembed noframes noscript script style textarea title xmp'
    .split(' ')
    .map((name) => [name, endTag(name)] as const),
  ['plaintext', undefined],
])

/** Whether the content of elements of this name is text, outside of SVG and MathML. */
export function hasRawText(name: string): boolean {
  return name !== 'noscript' && ends.has(name)
}

/** What matters in a script: comments, and scripts within comments. */
const inScript = /<!--|-->|<\/?script(?=[\t\n\f\r />])/gi

/** As much as may be needed of the characters before the next piece: `</textarea` and `</noscript`. */
const longestEnd = 10

/** Where in a piece of text the end tag begins, or else how far the piece was looked through. */
export interface FoundEnd {
  found: boolean
  at: number
}

/** Looks for the end tag of one element with raw text, piece by piece. */
export class RawTextEnd {
  readonly #name: string
  /** 1 in a comment of a script, 2 in a script in that comment, where an end tag does not end the outer one. */
  #escape: 0 | 1 | 2 = 0

  constructor(name: string) {
    this.#name = name
  }

  /** Where it is not found, what follows `at` belongs before the next piece. */
  find(text: string, from: number): FoundEnd {
    if (this.#name === 'script') return this.#findInScript(text, from)
    const end = ends.get(this.#name)
    if (!end) return { found: false, at: text.length }
    end.lastIndex = from
    const match = end.exec(text)
    return match ? { found: true, at: match.index } : { found: false, at: leftOf(text, from) }
  }

  /** https://html.spec.whatwg.org/multipage/parsing.html#script-data-state and the states after it */
  #findInScript(text: string, from: number): FoundEnd {
    inScript.lastIndex = from
    let passed = from
    for (let match = inScript.exec(text); match; match = inScript.exec(text)) {
      const [what] = match
      if (what === '<!--') {
        this.#escape ||= 1
        // `<!-->` is a whole comment: its dashes are both.
        inScript.lastIndex = match.index + 2
      } else if (what === '-->') this.#escape = 0
      else if (what.startsWith('</')) {
        if (this.#escape < 2) return { found: true, at: match.index }
        this.#escape = 1
      } else if (this.#escape === 1) this.#escape = 2
      passed = inScript.lastIndex
    }
    return { found: false, at: leftOf(text, passed) }
  }
}

function leftOf(text: string, from: number): number {
  return Math.max(from, text.length - longestEnd)
}
