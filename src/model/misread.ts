import type { Span } from './redact.ts'

/** Why a text that people write cannot be read, and the word that it is about. */
export interface Misread extends Span {
  text: string
  /** What is wrong, in words that follow the word in quotes; where the span is empty, in a sentence of its own. */
  why: string
  fix: string
  /** The words that could have stood there: one that is near is the better advice. */
  known?: readonly string[]
}
