import { encodingDeclaredInside } from './encoding-label.ts'

/**
 * The encoding that the first bytes of HTML declare in a `meta`, found without parsing:
 * https://html.spec.whatwg.org/multipage/parsing.html#prescan-a-byte-stream-to-determine-its-encoding
 */
export function prescanMeta(head: Uint8Array): string | undefined {
  const text = Buffer.from(head).toString('latin1')
  const tag = /<(?:!--|(meta)[\t\n\f\r /]|(\/?[a-z])|[!/?])/gi
  for (let match = tag.exec(text); match; match = tag.exec(text)) {
    if (match[0] === '<!--') {
      // `<!-->` is a whole comment: the dashes may be shared.
      const end = text.indexOf('-->', match.index + 2)
      if (end < 0) return undefined
      tag.lastIndex = end + 3
    } else if (match[1] !== undefined || match[2] !== undefined) {
      const attributes = new AttributeScan(text, tag.lastIndex - (match[1] === undefined ? 0 : 1))
      if (match[1] === undefined) attributes.skipName()
      const encoding = match[1] === undefined ? attributes.skip() : readMeta(attributes)
      if (encoding !== undefined) return encoding
      tag.lastIndex = attributes.at
    } else {
      const end = text.indexOf('>', match.index)
      if (end < 0) return undefined
      tag.lastIndex = end + 1
    }
  }
  return undefined
}

function readMeta(attributes: AttributeScan): string | undefined {
  const seen = new Set<string>()
  let isPragma = false
  let needsPragma: boolean | undefined
  let label: string | undefined
  for (let next = attributes.next(); next; next = attributes.next()) {
    if (seen.has(next.name)) continue
    seen.add(next.name)
    if (next.name === 'http-equiv') isPragma ||= next.value.toLowerCase() === 'content-type'
    else if (next.name === 'charset') {
      label = next.value
      needsPragma = false
    } else if (next.name === 'content' && label === undefined) {
      label = charsetIn(next.value)
      if (label !== undefined) needsPragma = true
    }
  }
  if (needsPragma === undefined || (needsPragma && !isPragma)) return undefined
  return encodingDeclaredInside(label ?? '')
}

/** https://html.spec.whatwg.org/multipage/urls-and-fetching.html#extracting-character-encodings-from-meta-elements */
export function charsetIn(content: string): string | undefined {
  const match =
    /charset[\t\n\f\r ]*=[\t\n\f\r ]*(?:"([^"]*)"|'([^']*)'|([^"';\t\n\f\r ][^;\t\n\f\r ]*))/i.exec(
      content,
    )
  return match?.[1] ?? match?.[2] ?? match?.[3]
}

/** Attributes as the prescan sees them. */
class AttributeScan {
  readonly #text: string
  at: number

  constructor(text: string, at: number) {
    this.#text = text
    this.at = at
  }

  skipName(): void {
    while (this.at < this.#text.length && !/[\t\n\f\r >]/.test(this.#text.charAt(this.at)))
      this.at += 1
  }

  skip(): undefined {
    while (this.next());
  }

  next(): { name: string; value: string } | undefined {
    const attribute =
      /[\t\n\f\r /]*(?:([^>\t\n\f\r /][^=>\t\n\f\r /]*)(?:[\t\n\f\r ]*=[\t\n\f\r ]*(?:"([^"]*)"|'([^']*)'|([^"'>\t\n\f\r ][^>\t\n\f\r ]*)?))?)?/y
    attribute.lastIndex = this.at
    const match = attribute.exec(this.#text)
    this.at = match ? attribute.lastIndex : this.#text.length
    if (match?.[1] === undefined) return undefined
    return { name: match[1].toLowerCase(), value: match[2] ?? match[3] ?? match[4] ?? '' }
  }
}
