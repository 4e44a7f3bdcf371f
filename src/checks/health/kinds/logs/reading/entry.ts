import { frameOf } from './frames.ts'
import { type Said, signsOf } from './signs-of.ts'
import type { Sign } from './sign.ts'

/** More follows a first line only in a log that is made to be tedious. */
const mostFollowing = 500
const keptLines = 40
const keptLength = 500

/** A line of a log with what belongs to it, such as its stack trace. */
export interface Entry {
  /** The number of its first line. */
  line: number
  signs: Set<Sign>
  /** What tells which it is: its own message, and that of the exception below it. */
  title: string[]
  lines: string[]
}

interface Open {
  entry: Entry
  said: Said
  following: number
  /** In a stack trace of a language that does not indent all of its lines. */
  frames: boolean
  /** In Python's traceback, whose last line tells the exception. */
  traceback: boolean
  /** After an empty line. */
  gap: boolean
}

/** What goes on without white space before it. */
const continued =
  /^(?:Caused by: |Suppressed: |\.\.\. \d+ (?:more|common frames)|Stack trace:|\[stacktrace\]|#\d+ |goroutine \d+ |\[signal |created by |exit status \d|Traceback \(most|stack backtrace:|note: run with |npm (?:ERR!|error) )/
const afterGap =
  /^(?:goroutine \d+ |During handling of the above exception|The above exception was the direct cause|Traceback \(most|Caused by: |Stack trace:|\[signal )/
/** Go writes each function above its place: "main.total(0x1)". */
const goFunction = /^[\w./*()-]+\(.{0,300}\)$/
/** An exception below the line of a logger that says that there was one. */
const cause = /^(?:[\w$]+\.)*[A-Z][\w$]*(?:Error|Exception|Throwable)\b/
const tracebackEnd = /^[\w.]+(?::|$)/

/** Puts together the lines of one process: `take` returns the entry that a line ends. */
export class EntryReader {
  #open: Open | undefined

  take(text: string, line: number): Entry | undefined {
    const open = this.#open
    if (open && belongs(open, text)) {
      add(open, text)
      return undefined
    }
    const ended = this.end()
    const said = signsOf(text)
    const lines = [text.slice(0, keptLength)]
    const entry: Entry = { line, signs: said.signs, title: [said.message], lines }
    const traceback = text.startsWith('Traceback (')
    this.#open = { entry, said, following: 0, frames: false, traceback, gap: false }
    for (const framed of said.stack) add(this.#open, framed)
    return ended
  }

  /** The entry that is open, if it says anything. */
  end(): Entry | undefined {
    const { entry } = this.#open ?? {}
    this.#open = undefined
    return entry && entry.signs.size > 0 ? entry : undefined
  }
}

function belongs(open: Open, text: string): boolean {
  const { entry, following, frames, traceback, gap } = open
  if (following >= mostFollowing) return false
  const isBad = entry.signs.size > 0
  if (text === '') return isBad && !gap
  const isCause = isBad && following <= 1 && cause.test(text)
  if (gap) return afterGap.test(text) || isCause
  if (/^\s/.test(text) || frameOf(text) !== undefined) return true
  if (!isBad) return false
  if (traceback && tracebackEnd.test(text)) return true
  const isMessage =
    following === 0 && /^thread '.{0,200} panicked at .{0,500}:$/.test(entry.lines[0] ?? '')
  return (
    continued.test(text) ||
    (frames && goFunction.test(text)) ||
    isMessage ||
    (following === 0 && isCause)
  )
}

function add(open: Open, text: string): void {
  const { entry, said } = open
  open.following++
  open.gap = text === ''
  if (entry.lines.length < keptLines) entry.lines.push(text.slice(0, keptLength))
  if (frameOf(text) !== undefined) {
    open.frames = true
    entry.signs.add('stack-traces')
    if (!said.mild) entry.signs.add('errors')
    return
  }
  if (/^\s|^$/.test(text)) return
  if (text.startsWith('goroutine ')) open.frames = true
  const begins = text.startsWith('Traceback (')
  const tells = !begins && !continued.test(text) && !afterGap.test(text) && !goFunction.test(text)
  if (tells && entry.title.length === 1) entry.title.push(text)
  if (tells || text.startsWith('Caused by: ')) {
    for (const sign of signsOf(text).signs) entry.signs.add(sign)
  }
  open.traceback = begins
}
