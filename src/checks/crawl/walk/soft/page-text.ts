import { shinglesOf } from './shingles.ts'
import { sketchOf, type TextSketch } from './text-sketch.ts'

/** The text of a page in the forms in which pages are compared, each made when it is first needed. */
export class PageText {
  readonly #text: string
  readonly #path: string
  #shingles: ReadonlySet<number> | undefined
  #sketch: TextSketch | undefined

  constructor(text: string, pathAndQuery: string) {
    this.#text = text
    this.#path = pathAndQuery
  }

  get shingles(): ReadonlySet<number> {
    this.#shingles ??= shinglesOf(this.#text, this.#path)
    return this.#shingles
  }

  get sketch(): TextSketch {
    this.#sketch ??= sketchOf(this.shingles)
    return this.#sketch
  }
}
