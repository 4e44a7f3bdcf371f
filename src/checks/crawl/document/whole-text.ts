import type { Collector } from './collector.ts'
import type { DocumentFormat } from './document-facts.ts'
import type { TextReader } from './text-reader.ts'

/** Gathers a document up to `limits.text` for a reader that cannot read in pieces. */
export class WholeText implements TextReader {
  readonly #collector: Collector
  readonly #read: (text: string, complete: boolean) => DocumentFormat
  #text = ''
  #cut = false

  constructor(collector: Collector, read: (text: string, complete: boolean) => DocumentFormat) {
    this.#collector = collector
    this.#read = read
  }

  write(text: string): void {
    const room = this.#collector.limits.text - this.#text.length
    this.#text += text.slice(0, room)
    if (text.length <= room || this.#cut) return
    this.#cut = true
    this.#collector.overflow('text')
  }

  end(whole: boolean): DocumentFormat {
    return this.#read(this.#text, whole && !this.#cut)
  }
}

/** Without a last line that does not end. */
export function wholeLines(text: string): string {
  return text.slice(0, text.lastIndexOf('\n') + 1)
}
