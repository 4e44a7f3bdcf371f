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
const mostInterim = 100

type State = 'head' | 'length' | 'chunk-size' | 'chunk-end' | 'trailer' | 'until-close' | 'done'

/** Reads one answer of HTTP/1 as it comes, more forgiving than the book. */
export class AnswerParser {
  readonly #events: AnswerEvents
  #held: Buffer = Buffer.alloc(0)
  #state: State = 'head'
  /** Bytes that are left of the body or of the chunk. */
  #left = 0
  #isChunked = false
  /** Answers of 1xx so far. */
  #interim = 0
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
    const end = endOfHead(this.#held, start)
    if (end - start > mostHead || (end < 0 && this.#held.length - start > mostHead)) {
      this.#fail('the head is too long')
    }
    if (end < 0 || this.#state === 'done') return false
    const text = this.#held.toString('latin1', start, end).trimEnd()
    this.#held = this.#held.subarray(end)
    const head = parseAnswerHead(text)
    // Nobody asked to be told to go on.
    this.#forgiven ||= head?.forgiven === true || head?.status === 100 || text.length > strictHead
    if (!head || head.status === 101) this.#fail('the answer is no HTTP that can be read')
    else if (head.status >= 200) this.#begin(head)
    else if (++this.#interim > mostInterim) this.#fail('more is announced than answered')
    return this.#state !== 'head' || head !== undefined
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

/** Where the empty line behind a head ends; -1 when it has not come. */
function endOfHead(bytes: Buffer, start: number): number {
  const bare = bytes.indexOf('\n\n', start)
  const usual = bytes.indexOf('\n\r\n', start)
  if (bare < 0 || (usual >= 0 && usual < bare)) return usual < 0 ? -1 : usual + 3
  return bare + 2
}
