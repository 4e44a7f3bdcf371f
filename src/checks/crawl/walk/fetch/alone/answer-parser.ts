import { type AnswerHead, parseAnswerHead } from './answer-head.ts'

export interface AnswerEvents {
  head(head: AnswerHead): void
  data(chunk: Uint8Array): void
  end(): void
  fail(why: string): void
}

/** As much as Chromium reads of a head. */
const mostHead = 262_144
/** As much as strict clients do. */
const strictHead = 65_536
const mostLine = 4096

type State = 'head' | 'length' | 'chunk-size' | 'chunk-end' | 'trailer' | 'until-close' | 'done'

/** Reads one answer of HTTP/1 as it comes, more forgiving than the book. */
export class AnswerParser {
  readonly #events: AnswerEvents
  #held: Buffer = Buffer.alloc(0)
  #state: State = 'head'
  /** Bytes that are left of the body or of the chunk. */
  #left = 0
  #isChunked = false
  #forgiven = false

  constructor(events: AnswerEvents) {
    this.#events = events
  }

  write(chunk: Buffer): void {
    this.#held = this.#held.length === 0 ? chunk : Buffer.concat([this.#held, chunk])
    while (this.#step());
  }

  /** The connection ended. */
  close(): void {
    if (this.#state === 'until-close') this.#end()
    else if (this.#state !== 'done') this.#fail('other side closed')
  }

  /** True when there may be more to do. */
  #step(): boolean {
    switch (this.#state) {
      case 'head':
        return this.#head()
      case 'length':
        return this.#body()
      case 'chunk-size':
      case 'chunk-end':
      case 'trailer':
        return this.#line()
      case 'until-close':
        return this.#take(this.#held.length)
      case 'done':
        return false
      default:
        return this.#state satisfies never
    }
  }

  #head(): boolean {
    let start = 0
    while (this.#held[start] === 0x0d || this.#held[start] === 0x0a) start += 1
    const text = this.#held.toString('latin1', start, start + mostHead)
    const end = /\r?\n\r?\n/.exec(text)
    if (!end) {
      if (text.length >= mostHead) this.#fail('the head is too long')
      return false
    }
    this.#held = this.#held.subarray(start + end.index + end[0].length)
    const head = parseAnswerHead(text.slice(0, end.index))
    // Nobody asked to be told to go on.
    this.#forgiven ||= head?.forgiven === true || head?.status === 100 || end.index > strictHead
    if (!head || head.status === 101) this.#fail('the answer is no HTTP that can be read')
    else if (head.status >= 200) this.#begin(head)
    return head !== undefined && head.status !== 101
  }

  #begin(head: AnswerHead): void {
    const { framing } = head
    this.#isChunked = framing === 'chunked'
    if (framing === 'chunked') this.#state = 'chunk-size'
    else if (framing === 'until-close') this.#state = 'until-close'
    else {
      this.#state = 'length'
      this.#left = framing.length
    }
    this.#events.head({ ...head, forgiven: this.#forgiven })
    if (this.#state === 'length' && this.#left === 0) this.#end()
  }

  #body(): boolean {
    const length = Math.min(this.#left, this.#held.length)
    this.#left -= length
    const more = this.#take(length)
    if (this.#left > 0) return more
    if (this.#isChunked) this.#state = 'chunk-end'
    else this.#end()
    return true
  }

  #take(length: number): boolean {
    if (length === 0) return false
    const piece = this.#held.subarray(0, length)
    this.#held = this.#held.subarray(length)
    this.#events.data(piece)
    return this.#held.length > 0
  }

  #line(): boolean {
    const end = this.#held.indexOf(0x0a)
    if (end < 0) {
      if (this.#held.length > mostLine) this.#fail('a chunk has no size')
      return false
    }
    const line = this.#held.toString('latin1', 0, Math.min(end, mostLine)).trimEnd()
    this.#held = this.#held.subarray(end + 1)
    if (this.#state === 'trailer') {
      if (line === '') this.#end()
    } else if (this.#state === 'chunk-end') this.#state = 'chunk-size'
    else this.#openChunk(line)
    return true
  }

  #openChunk(line: string): void {
    const size = /^[\t ]*([0-9a-f]{1,12})[\t ]*(?:;|$)/i.exec(line)?.[1]
    if (size === undefined) {
      this.#fail('a chunk has no size')
      return
    }
    this.#left = Number.parseInt(size, 16)
    this.#state = this.#left === 0 ? 'trailer' : 'length'
  }

  #end(): void {
    this.#state = 'done'
    this.#events.end()
  }

  #fail(why: string): void {
    this.#state = 'done'
    this.#events.fail(why)
  }
}
