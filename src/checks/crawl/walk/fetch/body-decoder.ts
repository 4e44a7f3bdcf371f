import type { Transform } from 'node:stream'
import {
  createBrotliDecompress,
  createGunzip,
  createInflate,
  createInflateRaw,
  createZstdDecompress,
} from 'node:zlib'

export interface BodyEvents {
  write(chunk: Uint8Array): void
  /** More than can be taken at once has come, or it is taken again. */
  flow(open: boolean): void
  end(): void
  fail(error: Error): void
}

type Step = (first: number) => Transform

const steps: Readonly<Record<string, Step>> = {
  // Browsers know no others, and take a body of an encoding they do not know as it is.
  gzip: () => createGunzip(),
  'x-gzip': () => createGunzip(),
  br: () => createBrotliDecompress(),
  zstd: () => createZstdDecompress(),
  // "deflate" means zlib's format, but some servers send the bare one; its first byte tells.
  deflate: (first) => ((first & 0x0f) === 8 ? createInflate() : createInflateRaw()),
}

/** What is asked for in Accept-Encoding. */
export const acceptEncoding = 'gzip, deflate, br, zstd'

/** Undoes the content encodings of one body, last applied first. */
export class BodyDecoder {
  readonly #steps: Step[]
  readonly #events: BodyEvents
  #chain: Transform[] | undefined
  #settled = false

  constructor(stepNames: readonly string[], events: BodyEvents) {
    this.#events = events
    this.#steps = stepNames.flatMap((name) => steps[name] ?? [])
  }

  write(chunk: Uint8Array): void {
    if (this.#settled || chunk.length === 0) return
    try {
      this.#chain ??= this.#open(chunk[0] ?? 0)
    } catch (error) {
      this.#fail(error instanceof Error ? error : new Error(String(error)))
      return
    }
    const [first] = this.#chain
    if (first && !first.write(chunk)) {
      this.#events.flow(false)
      first.once('drain', () => this.#events.flow(true))
    }
  }

  /** No more will come. A body without a byte needs no decoding. */
  end(): void {
    if (this.#settled) return
    if (this.#chain) this.#chain[0]?.end()
    else this.#finish()
  }

  destroy(): void {
    this.#settled = true
    for (const step of this.#chain ?? []) step.destroy()
  }

  #open(firstByte: number): Transform[] {
    const chain = this.#steps.map((step) => step(firstByte))
    for (const [index, step] of chain.entries()) {
      step.on('error', (error) => this.#fail(error))
      const next = chain[index + 1]
      if (next) step.pipe(next)
    }
    const last = chain.at(-1)
    last?.on('data', (chunk: Uint8Array) => {
      if (!this.#settled) this.#events.write(chunk)
    })
    last?.on('end', () => this.#finish())
    return chain
  }

  #finish(): void {
    if (this.#settled) return
    this.#settled = true
    this.#events.end()
  }

  #fail(error: Error): void {
    if (this.#settled) return
    this.destroy()
    this.#events.fail(error)
  }
}

/** The names in a Content-Encoding header, in the order in which they are undone. */
export function encodingsOf(header: string | undefined): string[] {
  if (header === undefined || header === '') return []
  const names = header
    .toLowerCase()
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '' && name !== 'identity')
    .toReversed()
    .slice(0, 4)
  return names.every((name) => Object.hasOwn(steps, name)) ? names : []
}
