import { detached } from '../../document/detached.ts'

/** Gives each distinct text a small number, from 0 on. */
export class Interner {
  readonly #ids = new Map<string, number>()
  readonly #texts: string[] = []

  get size(): number {
    return this.#texts.length
  }

  idOf(text: string): number {
    const known = this.#ids.get(text)
    if (known !== undefined) return known
    const id = this.#texts.length
    const own = detached(text)
    this.#ids.set(own, id)
    this.#texts.push(own)
    return id
  }

  textOf(id: number): string {
    return this.#texts[id] ?? ''
  }
}
