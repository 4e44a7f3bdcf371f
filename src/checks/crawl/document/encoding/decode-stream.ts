import { isUtf8 } from 'node:buffer'
import type { EncodingSource } from '../document-facts.ts'

const escape = 0x1b
const guessLength = 1024

/**
 * Decodes a body piece by piece. As long as only ASCII has come, an encoding that is not known yet does not
 * matter, and the document may still declare it. The first byte beyond decides: what is valid UTF-8 for the next
 * 1,024 bytes is taken for it, as browsers guess; anything else is windows-1252, HTML's default.
 */
export class DecodeStream {
  readonly #write: (text: string) => void
  readonly #onEncoding: (encoding: string) => void
  #decoder: InstanceType<typeof TextDecoder> | undefined
  #pending: Uint8Array = new Uint8Array(0)
  encoding: string
  source: EncodingSource

  constructor(
    known: { encoding: string; source: EncodingSource } | undefined,
    sinks: { write: (text: string) => void; onEncoding: (encoding: string) => void },
  ) {
    this.#write = sinks.write
    this.#onEncoding = sinks.onEncoding
    this.encoding = known?.encoding ?? 'utf-8'
    this.source = known?.source ?? 'default'
    if (known) this.#use(known.encoding, known.source)
  }

  /** The document declares its encoding, later than in its first bytes. */
  declare(encoding: string): void {
    if (!this.#decoder && this.#pending.length === 0) this.#use(encoding, 'document')
  }

  #use(encoding: string, source: EncodingSource): void {
    this.#decoder = new TextDecoder(encoding)
    this.encoding = encoding
    this.source = source
    this.#onEncoding(encoding)
  }

  write(chunk: Uint8Array): void {
    if (this.#decoder) {
      this.#emit(this.#decoder.decode(chunk, { stream: true }))
      return
    }
    if (this.#pending.length > 0) {
      this.#guess(Buffer.concat([this.#pending, chunk]), false)
      return
    }
    let ascii = 0
    while (ascii < chunk.length && isPlain(chunk[ascii])) ascii += 1
    if (ascii > 0) this.#emit(Buffer.from(chunk.buffer, chunk.byteOffset, ascii).toString('latin1'))
    // The text may have declared the encoding by now.
    const rest = chunk.subarray(ascii)
    if (rest.length === 0) return
    if (this.#decoder) this.write(rest)
    else this.#guess(new Uint8Array(rest), false)
  }

  end(): void {
    if (this.#pending.length > 0) this.#guess(this.#pending, true)
    this.#emit(this.#decoder?.decode() ?? '')
  }

  #guess(bytes: Uint8Array, isEnd: boolean): void {
    this.#pending = bytes
    if (bytes.length < guessLength && !isEnd) return
    const sample = bytes.subarray(0, guessLength)
    this.#pending = new Uint8Array(0)
    this.#use(isUtf8(withoutCutCharacter(sample)) ? 'utf-8' : 'windows-1252', 'guess')
    this.write(bytes)
  }

  #emit(text: string): void {
    if (text !== '') this.#write(text)
  }
}

function isPlain(byte = 0): boolean {
  return byte < 0x80 && byte !== escape
}

/** Drops up to three bytes of a character that the end of the sample may have cut. */
function withoutCutCharacter(bytes: Uint8Array): Uint8Array {
  for (let back = 1; back <= 3 && back <= bytes.length; back++) {
    const byte = bytes[bytes.length - back] ?? 0
    if (byte < 0x80) break
    if (byte < 0xc0) continue
    const needs = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2
    return needs > back ? bytes.subarray(0, bytes.length - back) : bytes
  }
  return bytes
}
