import { decodeHTML } from 'entities/decode'
import type { Link } from '../link.ts'
import { collapse } from './text-sample.ts'

const longest = 80

/** The text of the `a` that is open, while somebody wants it. */
export class AnchorText {
  #links: Link[] = []
  #raw = ''

  get isOpen(): boolean {
    return this.#links.length > 0
  }

  open(links: Link[]): void {
    this.close()
    this.#links = links
  }

  add(raw: string): void {
    // Four times as much as is shown: references and white space shrink.
    if (this.#raw.length < 4 * longest) this.#raw += raw.slice(0, 4 * longest)
  }

  close(): void {
    if (this.isOpen) {
      const text = collapse(decodeHTML(this.#raw.slice(0, 4 * longest)))
      const short = text.length > longest ? `${text.slice(0, longest - 1)}…` : text
      for (const link of this.#links) if (short !== '') link.text = short
    }
    this.#links = []
    this.#raw = ''
  }
}
