/** A map whose names ignore case, as the runner keeps inputs, outputs and state; the first spelling stays. */
export class NameMap {
  readonly #entries = new Map<string, { name: string; value: string }>()

  constructor(initial: Readonly<Record<string, string>> = {}) {
    for (const [name, value] of Object.entries(initial)) this.set(name, value)
  }

  has(name: string): boolean {
    return this.#entries.has(name.toLowerCase())
  }

  set(name: string, value: string): void {
    const known = this.#entries.get(name.toLowerCase())
    this.#entries.set(name.toLowerCase(), { name: known?.name ?? name, value })
  }

  toRecord(): Record<string, string> {
    return Object.fromEntries([...this.#entries.values()].map(({ name, value }) => [name, value]))
  }
}
