import type { Span } from '../redact.ts'
import { Unreadable } from './unreadable.ts'

/** A part of a line, and where it stands. */
export interface Word extends Span {
  text: string
}

/** Reads a line word by word. Every method steps over white space first; none looks back. */
export class LineReader {
  readonly line: string
  #at = 0

  constructor(line: string) {
    this.line = line
  }

  /** Where the next word may begin. */
  get position(): number {
    return this.#at
  }

  /** The next word, up to white space; undefined at the end. Takes nothing. */
  peek(): Word | undefined {
    return this.#match(/\S+/y)
  }

  /** Takes what a sticky pattern (flag y) matches here; undefined, and nothing taken, when it does not. */
  take(pattern: RegExp): Word | undefined {
    const word = this.#match(pattern)
    if (word) this.#at = word.to
    return word
  }

  /** Takes what goes up to where `scan` says that it ends, given the line and where it begins. */
  takeScanned(scan: (line: string, from: number) => number): Word | undefined {
    const from = this.peek()?.from ?? this.line.length
    const to = scan(this.line, from)
    if (to <= from) return undefined
    this.#at = to
    return { text: this.line.slice(from, to), from, to }
  }

  /** Takes the word if it is the next one. It may be followed by a comparison at once: `status=200`. */
  takeWord(text: string): Word | undefined {
    const word = this.#match(/[A-Za-z][\w-]*/y)
    return word?.text === text ? this.take(/[A-Za-z][\w-]*/y) : undefined
  }

  /** Takes one of some words. Throws when another stands here. */
  takeOneOf<T extends string>(words: readonly T[], thing: string, fix: string): Word & { text: T } {
    const word = this.#match(/[A-Za-z][\w-]*/y)
    if (!word || !words.some((known) => known === word.text)) this.lacks(thing, fix, words)
    this.#at = word.to
    return word as Word & { text: T }
  }

  /** Throws: what stands next is not the thing that belongs there, or nothing stands there. */
  lacks(thing: string, fix: string, known?: readonly string[]): never {
    // A word of ours may be followed by a comparison at once.
    const glued = known && this.#match(/[A-Za-z][\w-]*(?=[<>=!])/y)
    const word = glued ?? this.peek()
    if (word) throw new Unreadable(word, `stands where ${thing} belongs`, fix, known)
    const end = this.line.trimEnd().length
    throw new Unreadable({ from: end, to: end }, `The line ends where ${thing} belongs`, fix, known)
  }

  #match(pattern: RegExp): Word | undefined {
    const blank = /\s*/y
    blank.lastIndex = this.#at
    const start = this.#at + (blank.exec(this.line)?.[0].length ?? 0)
    const sticky = new RegExp(pattern)
    sticky.lastIndex = start
    const text = sticky.exec(this.line)?.[0]
    return text === undefined || text === ''
      ? undefined
      : { text, from: start, to: start + text.length }
  }
}
