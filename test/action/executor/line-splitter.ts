import { StringDecoder } from 'node:string_decoder'

/**
 * Cuts a stream of UTF-8 bytes into lines as .NET's StreamReader.ReadLine does: LF, CR LF and a lone CR end a
 * line, and nothing else does (node:readline also splits at U+2028).
 */
export class LineSplitter {
  readonly #decoder = new StringDecoder('utf8')
  readonly #take: (line: string) => void
  #rest = ''

  constructor(take: (line: string) => void) {
    this.#take = take
  }

  push(bytes: Buffer): void {
    const text = this.#rest + this.#decoder.write(bytes)
    // A CR at the very end may be half of a CR LF.
    const held = text.endsWith('\r') ? '\r' : ''
    const lines = text.slice(0, text.length - held.length).split(/\r\n|\r|\n/)
    this.#rest = (lines.pop() ?? '') + held
    for (const line of lines) this.#take(line)
  }

  end(): void {
    const last = (this.#rest + this.#decoder.end()).replace(/\r$/, '')
    if (this.#rest !== '') this.#take(last)
    this.#rest = ''
  }
}
