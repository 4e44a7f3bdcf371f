/** First in, first out, without moving what waits; `unshift` goes before all others. */
export class RingQueue {
  #values = new Int32Array(256)
  #first = 0
  length = 0

  push(value: number): void {
    if (this.length === this.#values.length) this.#grow()
    this.#values[(this.#first + this.length) % this.#values.length] = value
    this.length++
  }

  unshift(value: number): void {
    if (this.length === this.#values.length) this.#grow()
    this.#first = (this.#first + this.#values.length - 1) % this.#values.length
    this.#values[this.#first] = value
    this.length++
  }

  shift(): number | undefined {
    if (this.length === 0) return undefined
    const value = this.#values[this.#first]
    this.#first = (this.#first + 1) % this.#values.length
    this.length--
    return value
  }

  #grow(): void {
    const larger = new Int32Array(this.#values.length * 2)
    const tail = this.#values.subarray(this.#first)
    larger.set(tail)
    larger.set(this.#values.subarray(0, this.#first), tail.length)
    this.#values = larger
    this.#first = 0
  }
}
