const blockBits = 15
const blockLength = 1 << blockBits

/**
 * A growing list of integers, four bytes each (or two, one). It grows by blocks: one array would be copied again
 * and again, and take twice its memory while it is.
 */
export class IntColumn<Values extends Int32Array | Uint16Array | Uint8Array> {
  readonly #blocks: Values[] = []
  readonly #make: (length: number) => Values
  length = 0

  constructor(make: (length: number) => Values) {
    this.#make = make
  }

  push(value: number): void {
    this.set(this.length, value)
  }

  /** 0 beyond the end. */
  at(index: number): number {
    return this.#blocks[index >> blockBits]?.[index & (blockLength - 1)] ?? 0
  }

  set(index: number, value: number): void {
    const at = index >> blockBits
    while (this.#blocks.length <= at) this.#blocks.push(this.#make(blockLength))
    const block = this.#blocks[at]
    if (block) block[index & (blockLength - 1)] = value
    if (index >= this.length) this.length = index + 1
  }
}
