import { gunzipSync } from 'node:zlib'
import type { Fault } from './fault.ts'

/** A sitemap may be a gzip file by itself, without any content encoding: https://www.sitemaps.org/protocol.html */
export class SitemapUnzipper {
  readonly #limit: number
  readonly #chunks: Uint8Array[] = []

  constructor(limit: number) {
    this.#limit = limit
  }

  write(chunk: Uint8Array): void {
    this.#chunks.push(chunk.slice())
  }

  end(): Uint8Array | Fault {
    try {
      return gunzipSync(Buffer.concat(this.#chunks), { maxOutputLength: this.#limit })
    } catch (error) {
      return {
        kind: 'bad-compression',
        reason: (error instanceof Error ? error.message : String(error)).slice(0, 200),
      }
    }
  }
}

export function isGzip(head: Uint8Array): boolean {
  return head[0] === 0x1f && head[1] === 0x8b
}
