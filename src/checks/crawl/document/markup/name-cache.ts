import { detached } from '../detached.ts'

const slots = 1024
const longestKept = 32

/**
 * What is known about the names of tags or attributes, in any case of letters. A site repeats a few dozen of
 * them, so most are found here without cutting them out of the text.
 */
export class NameCache<Known> {
  readonly #describe: (name: string) => Known
  readonly #written: string[] = Array.from({ length: slots }, () => '')
  readonly #known: (Known | undefined)[] = Array.from({ length: slots })

  /** `describe` is given the name in lower case. */
  constructor(describe: (name: string) => Known) {
    this.#describe = describe
  }

  /** What is known about the name from `start` to `end`, which must not be empty. */
  at(text: string, start: number, end: number): Known {
    const length = end - start
    const ends = (text.charCodeAt(start) << 5) ^ text.charCodeAt(end - 1)
    const slot = ((ends << 2) ^ length) & (slots - 1)
    const written = this.#written[slot] ?? ''
    if (written.length === length && text.startsWith(written, start)) {
      const known = this.#known[slot]
      if (known !== undefined) return known
    }
    return this.#learn(text.slice(start, end), slot)
  }

  #learn(written: string, slot: number): Known {
    if (written.length > longestKept) return this.#describe(asciiLowerCase(written))
    const own = detached(written)
    const known = this.#describe(asciiLowerCase(own))
    this.#written[slot] = own
    this.#known[slot] = known
    return known
  }
}

/** Other letters keep their case: the sign for kelvin is no `k`. */
function asciiLowerCase(text: string): string {
  return text.replaceAll(/[A-Z]+/g, (letters) => letters.toLowerCase())
}
