import { Collector } from './collector.ts'
import type { DocumentFacts, EncodingSource } from './document-facts.ts'
import { type Reading, readingOf } from './document-format.ts'
import { byteOrderMark } from './encoding/byte-order-mark.ts'
import { DecodeStream } from './encoding/decode-stream.ts'
import { declaredEncoding } from './encoding/declared-encoding.ts'
import { encodingForLabel } from './encoding/encoding-label.ts'
import { addHeaderLinks, type ResponseHeaders } from './header-links.ts'
import { LineIndex } from './line-index.ts'
import type { JsonRole } from './json/json-document.ts'
import { type DocumentLimits, documentLimits } from './limits.ts'
import type { Expected } from './link.ts'
import { parseMediaType } from './media-type.ts'
import type { SharedPaths } from './shared-paths.ts'
import type { TextReader } from './text-reader.ts'
import { textReaderOf } from './text-reader-of.ts'

export interface DocumentSource {
  /** After redirects. */
  url: URL
  /** The Content-Type header. */
  contentType: string | undefined
  /** Response headers, names in lower case. */
  headers?: ResponseHeaders
  /** What the reference to this document expected. */
  role?: Expected
  /** The encoding of the document that refers to this one: the default of a style sheet. */
  referrerEncoding?: string
  /** Whether text and selector of links to this URL will be shown; asked once per link. Default: always. */
  wantsDetail?: (url: string) => boolean
  limits?: Partial<DocumentLimits>
  /** What documents of one site share, to save time. */
  paths?: SharedPaths
}

/** Takes the body of one document. After `end` it takes nothing more. */
export interface DocumentReader {
  /** Bytes without content encoding, in any pieces. */
  write(chunk: Uint8Array): void
  /** What the document says. `whole` is false for a body that was cut off: its last words may be half ones. */
  end(whole?: boolean): DocumentFacts
}

const headLength = 1024

/**
 * Reads a document as it arrives, and finds what it refers to and what it says. Never throws, whatever the
 * bytes; memory is bounded by the limits, and each limit that was reached is named in the facts.
 */
export function readDocument(source: DocumentSource): DocumentReader {
  return new BodyReader(source)
}

class BodyReader implements DocumentReader {
  readonly #source: DocumentSource
  readonly #lines = new LineIndex()
  readonly #collector: Collector
  /** Until enough has come to tell format and encoding. */
  #head: Uint8Array | undefined = new Uint8Array(0)
  #decode: DecodeStream | undefined
  #text: TextReader | undefined

  constructor(source: DocumentSource) {
    this.#source = source
    const limits = { ...documentLimits, ...source.limits }
    this.#collector = new Collector(source.url, this.#lines, limits, source.paths)
    addHeaderLinks(this.#collector, source.headers ?? {})
  }

  write(chunk: Uint8Array): void {
    if (this.#head) {
      const head = this.#head.length === 0 ? chunk : Buffer.concat([this.#head, chunk])
      if (head.length >= headLength) this.#start(head)
      // The caller may use its buffer again.
      else this.#head = new Uint8Array(head)
    } else this.#decode?.write(chunk)
  }

  end(whole = true): DocumentFacts {
    if (this.#head) this.#start(this.#head)
    this.#decode?.end()
    const format = this.#text?.end(whole) ?? 'other'
    const { encoding = 'utf-8', source = 'default' } = this.#decode ?? {}
    return this.#collector.facts(format, encoding, source)
  }

  #start(bytes: Uint8Array): void {
    this.#head = undefined
    const head = bytes.subarray(0, headLength)
    const { url, contentType, role } = this.#source
    const reading = readingOf(url, contentType, role, head)
    if (reading === 'other') return
    const known = this.#encodingOf(reading, head)
    if (known?.encoding === 'replacement') {
      this.#collector.malformed('encoding')
      return
    }
    const decode = new DecodeStream(known, {
      write: (text) => this.#read(text),
      onEncoding: (encoding) => {
        if (reading === 'html') this.#collector.useEncoding(encoding)
      },
    })
    this.#decode = decode
    this.#text = textReaderOf(reading, {
      collector: this.#collector,
      json: jsonRoleOf(role, parseMediaType(contentType ?? '')?.essence),
      wantsDetail: this.#source.wantsDetail ?? (() => true),
      onCharset: (encoding) => decode.declare(encoding),
    })
    decode.write(bytes)
  }

  #read(text: string): void {
    this.#lines.add(text)
    this.#text?.write(text)
  }

  #encodingOf(
    reading: Exclude<Reading, 'other'>,
    head: Uint8Array,
  ): { encoding: string; source: EncodingSource } | undefined {
    const mark = byteOrderMark(head)
    if (mark) return { encoding: mark, source: 'bom' }
    const isText = reading === 'json' || reading === 'robots' || reading === 'urls'
    if (reading === 'json') return { encoding: 'utf-8', source: 'default' }
    const label = parseMediaType(this.#source.contentType ?? '')?.charset
    if (label !== undefined) {
      const encoding = encodingForLabel(label)
      if (encoding) return { encoding, source: 'header' }
    }
    const declared = declaredEncoding(isText ? 'text' : reading, head)
    if (declared) return { encoding: declared, source: 'document' }
    const referrer =
      reading === 'css' ? encodingForLabel(this.#source.referrerEncoding ?? '') : undefined
    if (referrer) return { encoding: referrer, source: 'referrer' }
    return reading === 'html' ? undefined : { encoding: 'utf-8', source: 'default' }
  }
}

function jsonRoleOf(role: Expected | undefined, essence: string | undefined): JsonRole {
  if (role === 'manifest' || essence === 'application/manifest+json') return 'manifest'
  return essence === 'application/speculationrules+json' ? 'speculation-rules' : 'any'
}
