import type { TextTest } from '../../line/text-test.ts'
import { printTextTest } from '../../line/text-test.ts'
import { attempt } from '../../matching/attempt.ts'
import type { TextMatcher } from '../../matching/text-matcher.ts'
import { cutBytes } from './reading/cut-note.ts'
import { plainLine } from './reading/plain-line.ts'

/** What goes to the thread at once: a second is enough for so much, unless the pattern is at fault. */
const bundleLength = 128 * 1024
const keptLines = 10

/** Looks for a text or a pattern in a log, whose patterns may take for ever. */
export class TextSearch {
  /** Why it could not go on. */
  problem: string | undefined
  readonly #test: TextTest
  readonly #matcher: TextMatcher
  readonly #kept: string[] = []
  #first = 0
  #count = 0
  #lines = 0

  constructor(test: TextTest, matcher: TextMatcher) {
    this.#test = test
    this.#matcher = matcher
  }

  async take(lines: readonly string[]): Promise<void> {
    let bundle: string[] = []
    let length = 0
    for (const line of lines) {
      const text = cutBytes(line) === undefined ? plainLine(line).text : ''
      bundle.push(text)
      length += text.length + 1
      if (length < bundleLength) continue
      await this.#search(bundle)
      bundle = []
      length = 0
    }
    await this.#search(bundle)
  }

  /** All lines that hold or match, as one group. */
  groups(): { count: number; line: number; excerpt: string[]; known: boolean }[] {
    if (this.#count === 0) return []
    return [{ count: this.#count, line: this.#first, excerpt: this.#kept, known: false }]
  }

  async #search(bundle: readonly string[]): Promise<void> {
    if (this.problem !== undefined || bundle.length === 0) return
    const task = { kind: 'lines', text: bundle.join('\n'), test: this.#test } as const
    const found = await attempt(this.#matcher.run(task), printTextTest(this.#test))
    if ('problem' in found) {
      this.problem = found.problem
      return
    }
    for (const index of found.outcome) {
      if (this.#count === 0) this.#first = this.#lines + index + 1
      this.#count++
      if (this.#kept.length < keptLines) this.#kept.push(bundle[index] ?? '')
    }
    this.#lines += bundle.length
  }
}
