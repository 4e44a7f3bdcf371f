import { TokenType, tokenizer, type CSSToken } from '@csstools/css-tokenizer'
import type { LinkKind } from '../link.ts'

export interface CssUrl {
  kind: Extract<LinkKind, 'css-import' | 'css-image' | 'font'>
  url: string
  /** Offset of the token in the text. */
  offset: number
  /** The property or at-rule, lower-case. */
  property: string
}

const interesting = /url|import|image|src|\\/i

/**
 * The URLs that a browser loads for a style sheet, or for the declarations of a `style` attribute.
 * Not among them: conditions and selectors, `@namespace`, misplaced `@import`, empty URLs, and
 * references to the own document. `cut`: the text ends before its end, so that its last words may be half ones.
 * `broken`: the text has so many errors that reading it was given up.
 */
export function cssUrls(
  text: string,
  context: 'sheet' | 'declarations',
  cut = false,
): { urls: CssUrl[]; broken: boolean } {
  if (!interesting.test(text)) return { urls: [], broken: false }
  const reader = new CssReader(context === 'declarations')
  const errors = { count: 0 }
  const tokens = tokenizer({ css: text }, { onParseError: () => void (errors.count += 1) })
  // Each error is costly, and a text full of them is no style sheet.
  while (!tokens.endOfFile() && errors.count < 1000) reader.token(tokens.nextToken())
  if (tokens.endOfFile()) reader.end(cut)
  return { urls: reader.urls, broken: !tokens.endOfFile() }
}

/** At-rules after which no `@import` counts. Unknown ones are as good as absent. */
const endImports =
  /^(?:-webkit-)?(?:container|counter-style|font-face|font-feature-values|font-palette-values|keyframes|media|namespace|page|property|scope|starting-style|supports|view-transition)$/
/** Functions whose strings are URLs. */
const stringIsUrl = /^(url|src|(-webkit-)?image-set)$/
/** Formats of fonts that browsers do not even load. */
const unusedFormat = /^(?:embedded-opentype|svg)$/i
/** Properties of browsers of the past, some of which resolved URLs against the page. */
const forgotten = /^(?:_.*|(?:-ms-)?behavior|-moz-binding)$/
/** The same wherever it stands. */
const absolute = /^(?:[a-z][a-z0-9+.-]*:|[/\\])/i

class CssReader {
  readonly urls: CssUrl[] = []
  readonly #declarations: boolean
  /** The at-rules and qualified rules around: name of the at-rule, or an empty string. */
  readonly #blocks: string[] = []
  #functions: string[] = []
  /** Found since the last declaration or rule began. */
  #pending: CssUrl[] = []
  #atRule: string | undefined
  #property: string | undefined
  #lastIdent = ''
  /** The `src` of the `@font-face` around: the last one counts. */
  #font: CssUrl[] = []
  /** Relative URLs of custom properties: they are resolved where the property is used. */
  readonly #custom = new Map<string, CssUrl[]>()
  readonly #used = new Set<string>()
  #hasBegun = false
  /** A string or URL in the declaration breaks, so that it does not count. */
  #isBad = false
  #importsAllowed = true

  constructor(declarations: boolean) {
    this.#declarations = declarations
  }

  token(token: CSSToken): void {
    const [type, , start] = token
    if (type === TokenType.Whitespace || type === TokenType.Comment) return
    // A declaration begins with its name, and with nothing before it.
    if (!this.#hasBegun && type !== TokenType.Ident) this.#isBad = true
    this.#hasBegun = true
    const isInside = this.#functions.length > 0
    if (token[0] === TokenType.Ident) this.#ident(token[4].value)
    else if (token[0] === TokenType.Function) this.#functions.push(token[4].value.toLowerCase())
    else if (token[0] === TokenType.URL) this.#found(token[4].value, start)
    else if (token[0] === TokenType.String) {
      if (this.#stringCounts()) this.#found(token[4].value, start)
      else this.#format(token[4].value)
    } else if (type === TokenType.BadString || type === TokenType.BadURL) this.#isBad = true
    else if (type === TokenType.OpenParen) this.#functions.push('(')
    else if (type === TokenType.OpenSquare) this.#functions.push('[')
    else if (isInside) this.#closeInside(type)
    else if (type === TokenType.OpenCurly) this.#openBlock()
    else if (type === TokenType.CloseCurly) this.#closeBlock()
    else if (token[0] === TokenType.AtKeyword) this.#atRule = token[4].value.toLowerCase()
    else if (type === TokenType.Colon) this.#property ??= this.#lastIdent
    else if (type === TokenType.Semicolon) this.#endStatement()
  }

  #ident(name: string): void {
    const inner = this.#functions.at(-1)
    if (inner === 'var' && name.startsWith('--')) this.#used.add(name)
    else this.#format(name)
    this.#lastIdent = name.startsWith('--') ? name : name.toLowerCase()
  }

  #format(name: string): void {
    if (this.#functions.at(-1) === 'format' && unusedFormat.test(name)) this.#pending.pop()
  }

  /** In brackets, nothing ends a declaration or a rule but the bracket that closes them. */
  #closeInside(type: TokenType): void {
    const open = this.#functions.at(-1)
    if (type === TokenType.OpenCurly) this.#functions.push('{')
    else if (
      (type === TokenType.CloseCurly && open === '{') ||
      (type === TokenType.CloseSquare && open === '[') ||
      (type === TokenType.CloseParen && open !== '{' && open !== '[')
    ) {
      this.#functions.pop()
    } else if (type === TokenType.CloseCurly || type === TokenType.CloseSquare) this.#isBad = true
  }

  end(cut: boolean): void {
    if (!cut) this.#endStatement()
    this.urls.push(...this.#font)
    for (const [name, urls] of this.#custom) if (this.#used.has(name)) this.urls.push(...urls)
    if (this.#custom.size > 0) this.urls.sort((one, other) => one.offset - other.offset)
  }

  #stringCounts(): boolean {
    const inner = this.#functions.at(-1)
    if (inner === undefined) return this.#atRule === 'import' && this.#pending.length === 0
    return stringIsUrl.test(inner)
  }

  #found(url: string, offset: number): void {
    const text = url.trim()
    if (text === '' || text.startsWith('#')) return
    const property = this.#atRule === 'import' ? '@import' : (this.#property ?? '')
    const isFont = this.#blocks.at(-1) === 'font-face' && property === 'src'
    const kind = property === '@import' ? 'css-import' : isFont ? 'font' : 'css-image'
    this.#pending.push({ kind, url, offset, property })
  }

  /** What came before was a selector or a condition. */
  #openBlock(): void {
    if (this.#atRule === undefined || this.#atRule === 'layer') this.#importsAllowed = false
    else this.#passed(this.#atRule)
    this.#blocks.push(this.#atRule ?? '')
    this.#reset()
  }

  #closeBlock(): void {
    this.#endStatement()
    if (this.#blocks.pop() === 'font-face') {
      this.urls.push(...this.#font)
      this.#font = []
    }
  }

  #passed(atRule: string): void {
    if (endImports.test(atRule)) this.#importsAllowed = false
  }

  #endStatement(): void {
    this.#functions = []
    if (this.#atRule === 'import') {
      const [first] = this.#pending
      if (first && this.#importsAllowed && this.#blocks.length === 0) this.urls.push(first)
    } else if (this.#atRule !== undefined) this.#passed(this.#atRule)
    else if (this.#property !== undefined && !this.#isBad) {
      if (this.#declarations || this.#blocks.length > 0) this.#declared(this.#property)
    }
    this.#reset()
  }

  #declared(property: string): void {
    if (property === 'src' && this.#blocks.at(-1) === 'font-face') this.#font = this.#pending
    else if (!property.startsWith('--')) {
      if (!forgotten.test(property)) this.urls.push(...this.#pending)
    } else {
      this.urls.push(...this.#pending.filter(({ url }) => absolute.test(url.trim())))
      const others = this.#pending.filter(({ url }) => !absolute.test(url.trim()))
      if (others.length > 0) this.#custom.set(property, others)
    }
  }

  #reset(): void {
    this.#pending = []
    this.#atRule = undefined
    this.#property = undefined
    this.#lastIdent = ''
    this.#hasBegun = false
    this.#isBad = false
  }
}
