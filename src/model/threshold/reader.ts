import { type Token, tokenize } from './tokens.ts'

/** Words that follow the quoted threshold and say what is wrong with it. */
export class ThresholdProblem extends Error {}

/** Takes the pieces of a threshold one by one; what stands elsewhere than expected is a ThresholdProblem. */
export class ThresholdReader {
  readonly #tokens: readonly Token[]
  #next = 0

  constructor(text: string) {
    this.#tokens = tokenize(text)
  }

  peek(): Token | undefined {
    return this.#tokens[this.#next]
  }

  /** Takes the next piece if it is this word or sign. */
  accept(text: string): boolean {
    const token = this.peek()
    const accepted = token !== undefined && token.kind !== 'text' && token.text === text
    if (accepted) this.#next++
    return accepted
  }

  /** Takes the next piece if it is a word of this form. */
  match(form: RegExp): RegExpExecArray | undefined {
    const token = this.peek()
    const match = token?.kind === 'word' ? form.exec(token.text) : null
    if (!match) return undefined
    this.#next++
    return match
  }

  /** The next piece, of this kind. `belongs` says in a message what belongs there and how it is written. */
  take(kind: Token['kind'], belongs: string): string {
    const token = this.peek()
    if (token?.kind !== kind) throw this.misplaced(belongs)
    this.#next++
    return token.text
  }

  /** Points at the next piece, or at the end. */
  misplaced(belongs: string): ThresholdProblem {
    const token = this.peek()
    return new ThresholdProblem(
      token ? `has "${token.text}" where ${belongs}` : `ends where ${belongs}`,
    )
  }
}
