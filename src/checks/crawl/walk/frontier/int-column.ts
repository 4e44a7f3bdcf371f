/** A growing list of integers, four bytes each (or two, one). */
export class IntColumn<Values extends Int32Array | Uint16Array | Uint8Array> {
  #values: Values
  readonly #make: (length: number) => Values
  length = 0

  constructor(make: (length: number) => Values) {
    this.#make = make
    this.#values = make(1024)
  }

  push(value: number): void {
    if (this.length === this.#values.length) this.#grow(this.length + 1)
    this.#values[this.length++] = value
  }

  /** 0 beyond the end. */
  at(index: number): number {
    return this.#values[index] ?? 0
  }

  set(index: number, value: number): void {
    if (index >= this.#values.length) this.#grow(index + 1)
    this.#values[index] = value
    if (index >= this.length) this.length = index + 1
  }

  #grow(least: number): void {
    const larger = this.#make(Math.max(least, Math.ceil(this.#values.length * 1.5)))
    larger.set(this.#values)
    this.#values = larger
  }
}
