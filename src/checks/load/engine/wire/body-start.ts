const most = 1024 * 1024

/** Collects the first MiB of a body; the rest is let go as it comes. */
export class BodyStart {
  readonly #parts: Buffer[] = []
  #room = most

  add(bytes: Buffer): void {
    if (this.#room <= 0) return
    const part = bytes.subarray(0, this.#room)
    this.#parts.push(part)
    this.#room -= part.length
  }

  bytes(): Buffer {
    return Buffer.concat(this.#parts)
  }
}
