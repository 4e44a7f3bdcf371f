/** Sums weights by index, and gives them back as the model writes them. */
export class WeightTable {
  readonly #weights = new Map<number, number>()

  add(index: number, weight: number): void {
    this.#weights.set(index, (this.#weights.get(index) ?? 0) + weight)
  }

  entries(): [number, number][] {
    return [...this.#weights]
  }
}
