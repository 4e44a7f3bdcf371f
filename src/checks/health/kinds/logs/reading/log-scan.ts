import { cutBytes } from './cut-note.ts'
import { type Entry, EntryReader } from './entry.ts'
import { plainLine } from './plain-line.ts'
import { type Sign, signs } from './sign.ts'
import { signatureOf } from './signature.ts'

/** More kinds of errors are told by their number only. */
const mostKinds = 500
/** More processes than that write into one log only when it is made up. */
const mostProcesses = 100

/** Entries with the same signature: the first, and how many there are. */
export interface Seen {
  first: Entry
  count: number
}

/** Reads a log line by line and groups what is worth a look. Its memory does not grow with the log. */
export class LogScan {
  lines = 0
  /** How many bytes it lacks. */
  cutBytes = 0
  readonly #readers = new Map<string, EntryReader>()
  readonly #kinds = Object.fromEntries(signs.map((sign) => [sign, new Map<string, Seen>()]))
  readonly #more = new Map<Sign, number>()

  take(line: string): void {
    this.lines++
    this.cutBytes += cutBytes(line) ?? 0
    const { process, text } = plainLine(line)
    this.#note(this.#readerOf(process).take(text, this.lines))
  }

  /** Ends what has begun; to be called once, after the last line. */
  end(): void {
    for (const reader of this.#readers.values()) this.#note(reader.end())
  }

  /** By signature, in the order of their first lines. */
  of(sign: Sign): ReadonlyMap<string, Seen> {
    return this.#kinds[sign] ?? new Map()
  }

  /** Entries that were too different from one another to be kept. */
  left(sign: Sign): number {
    return this.#more.get(sign) ?? 0
  }

  #readerOf(process: string): EntryReader {
    const name = this.#readers.has(process) || this.#readers.size < mostProcesses ? process : ''
    const reader = this.#readers.get(name) ?? new EntryReader()
    this.#readers.set(name, reader)
    return reader
  }

  #note(entry: Entry | undefined): void {
    if (!entry) return
    const signature = entry.title.map(signatureOf).join('\n')
    for (const sign of entry.signs) {
      const kinds = this.#kinds[sign]
      const known = kinds?.get(signature)
      if (known) known.count++
      else if (kinds && kinds.size < mostKinds) kinds.set(signature, { first: entry, count: 1 })
      else this.#more.set(sign, this.left(sign) + 1)
    }
  }
}
