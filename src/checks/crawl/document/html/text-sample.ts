import { decodeHTML } from 'entities/decode'

/** Visible text of a document as it is read: a line per block, up to a number of code units. */
export class TextSample {
  readonly #limit: number
  #raw = ''
  #endsLine = true
  /** Anything but white space has come. */
  hasText = false

  constructor(limit: number) {
    this.#limit = limit
  }

  get isFull(): boolean {
    return this.#raw.length >= this.#limit
  }

  add(raw: string): void {
    this.#raw += raw.slice(0, this.#limit - this.#raw.length)
    this.#endsLine = false
    this.hasText ||= /[^\t\n\f\r ]/.test(raw)
  }

  /** A block begins or ends. */
  breakLine(): void {
    if (this.#endsLine || this.isFull) return
    this.#raw += '\0'
    this.#endsLine = true
  }

  /** Decoded, white space collapsed within lines, empty lines left out. */
  toString(): string {
    const decoded = this.#raw.includes('&') ? decodeHTML(this.#raw) : this.#raw
    return decoded
      .replaceAll(/[\t\n\f\r \0]{2,}|[\t\n\f\r\0]/g, (gap) => (gap.includes('\0') ? '\n' : ' '))
      .trim()
  }
}

/** White space as HTML shows it. Matches only what has to change: most of it is a single space. */
export function collapse(text: string): string {
  return text.replaceAll(/[\t\n\f\r ]{2,}|[\t\n\f\r]/g, ' ').trim()
}
