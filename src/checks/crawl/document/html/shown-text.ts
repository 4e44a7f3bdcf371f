import { within } from './element-stack.ts'
import { TextSample } from './text-sample.ts'

/** Code units that are kept of a page that shows nothing but code. */
const mostCode = 4096
const unread = within.muted | within.template

/** Samples of what a page shows: its prose or, as long as there is none, its code. */
export class ShownText {
  readonly #prose: TextSample
  readonly #code = new TextSample(mostCode)

  constructor(limit: number) {
    this.#prose = new TextSample(limit)
  }

  /** Whether text is wanted where these flags hold. */
  wants(flags: number): boolean {
    if ((flags & unread) === 0) return !this.#prose.isFull
    return (flags & (within.code | within.template)) === within.code && this.#wantsCode
  }

  get #wantsCode(): boolean {
    return !this.#prose.hasText && !this.#code.isFull
  }

  add(raw: string, flags: number): void {
    if (!this.wants(flags)) return
    if ((flags & unread) === 0) this.#prose.add(raw)
    else this.#code.add(raw)
  }

  breakLine(): void {
    this.#prose.breakLine()
  }

  get prose(): string {
    return this.#prose.toString()
  }

  /** Empty where there is prose. */
  get code(): string {
    return this.#prose.hasText ? '' : this.#code.toString()
  }
}
