import type { Place } from './link.ts'

/** An element whose text has so many lines has lost its right to exact places. */
const mostStarts = 500_000

/** Lines of a document that arrives in pieces. Remembers only where lines start above `floor`. */
export class LineIndex {
  /** Offsets at which lines start; the first is the line `#first`. */
  #starts = [0]
  #first = 1
  #length = 0
  #recent = 0
  #endedWithReturn = false
  /** No offset below this one will be asked for. If it is, its line is the oldest one known. */
  floor = 0

  add(text: string): void {
    if (text.includes('\r') || this.#endedWithReturn) this.#addSlowly(text)
    else {
      for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
        this.#starts.push(this.#length + at + 1)
      }
    }
    this.#length += text.length
    if (this.#starts.length > 4096) this.#forget(this.floor)
    if (this.#starts.length > mostStarts) this.#forget(this.#length)
  }

  /** A carriage return alone ends a line; followed by a line feed, both end one. */
  #addSlowly(text: string): void {
    for (const { 0: end, index } of text.matchAll(/\r\n?|\n/g)) {
      const start = this.#length + index + end.length
      if (index === 0 && end === '\n' && this.#endedWithReturn) this.#starts.pop()
      this.#starts.push(start)
    }
    if (text !== '') this.#endedWithReturn = text.endsWith('\r')
  }

  #forget(below: number): void {
    const known = this.#find(below)
    if (known === 0) return
    this.#starts.splice(0, known)
    this.#first += known
    this.#recent = 0
  }

  /** 1-based line and column of an offset in UTF-16 code units. */
  locate(offset: number): Pick<Place, 'line' | 'column'> {
    const index = this.#find(offset)
    const start = this.#starts[index] ?? 0
    return { line: this.#first + index, column: Math.max(1, offset - start + 1) }
  }

  #find(offset: number): number {
    let high = this.#starts.length - 1
    let low = this.#recent
    // Offsets mostly come in order.
    if ((this.#starts[low] ?? 0) > offset) low = 0
    else if ((this.#starts[low + 8] ?? Infinity) > offset) high = Math.min(high, low + 8)
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((this.#starts[middle] ?? 0) <= offset) low = middle
      else high = middle - 1
    }
    this.#recent = low
    return low
  }
}
