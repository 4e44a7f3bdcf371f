import type { Misread } from '../../model/misread.ts'
import type { Assertion } from './assertion.ts'
import type { Kind } from './kind.ts'
import { kinds } from './kinds/in-order.ts'
import { everyMoment, momentsOf } from './line/qualifiers.ts'
import { Unreadable } from '../../model/line/unreadable.ts'
import type { LongForm } from './long-form.ts'
import { type Beside, readAssertion } from './read-assertion.ts'

/** What is wrong with an entry, and where in it: a word of a text, or a key. */
export interface EntryMistake {
  path: PropertyKey[]
  mistake: Misread | { message: string }
}

/** Reads one entry of the list of assertions, a line or a section, which may hold several. */
export function readEntry(entry: string | LongForm): Assertion[] | EntryMistake {
  return typeof entry === 'string'
    ? readLine(entry, { start: '', beside: { given: {} }, path: [] })
    : readLongForm(entry)
}

function readLongForm(entry: LongForm): Assertion[] | EntryMistake {
  const { expect, severity, when, timeout, ...rest } = entry
  const named = kinds.filter(({ id }) => Object.hasOwn(rest, id))
  const [kind] = named
  if (!kind || named.length > 1) {
    const ids = kinds.map(({ id }) => id).join(', ')
    return {
      path: [],
      mistake: { message: `names no kind or several; it takes exactly one of ${ids}` },
    }
  }
  const { [kind.id]: written, ...given } = rest as Record<string, unknown>
  const subject = typeof written === 'string' ? written : ''
  const foreign = Object.keys(given).find((key) => !Object.hasOwn(kind.options, key))
  if (foreign !== undefined) {
    const taken = Object.keys(kind.options).join(', ') || 'no keys of its own'
    return {
      path: [foreign],
      mistake: { message: `means nothing to ${kind.id}, which takes ${taken}` },
    }
  }
  const beside: Beside = {
    severity,
    when: when === undefined ? undefined : momentsOf([when].flat()),
    timeoutMs: timeout,
    given,
  }
  const ownWord = kind.words.includes(kind.id) ? `${kind.id}${subject === '' ? '' : ' '}` : ''
  const start = `${ownWord}${subject}`
  const skipped = ownWord.length
  if (expect === undefined) {
    const read = readLine(start, { start: '', beside, path: [kind.id], skipped })
    return inTime(kind, read)
  }
  const expectations = [expect].flat()
  const found: Assertion[] = []
  for (const [index, text] of expectations.entries()) {
    const path = Array.isArray(expect) ? ['expect', index] : ['expect']
    const read = readLine(text, { start, beside, path, subject: { path: [kind.id], skipped } })
    if (!Array.isArray(read)) return read
    found.push(...read)
  }
  return inTime(kind, found)
}

/** What the key `when` says must be a time at which there is something to see. */
function inTime(
  kind: Kind<unknown, unknown>,
  read: Assertion[] | EntryMistake,
): Assertion[] | EntryMistake {
  if (!Array.isArray(read)) return read
  const early = read.find(({ asked, when }) => {
    const moments = kind.moments?.(asked) ?? everyMoment
    return when.some((moment) => !moments.includes(moment))
  })
  if (!early) return read
  const message = `is no time at which there is anything to see of "${early.text}"; leave it out`
  return { path: ['when'], mistake: { message } }
}

interface Around {
  /** What stands before the text, as the beginning of the line. */
  start: string
  beside: Beside
  path: PropertyKey[]
  /** How much of the text people did not write. */
  skipped?: number
  /** Where the start was written. */
  subject?: { path: PropertyKey[]; skipped: number }
}

/** Reads a line, and says of what is wrong where it was written. */
function readLine(text: string, around: Around): Assertion[] | EntryMistake {
  const { start, beside, path, skipped = 0, subject } = around
  const line = start === '' ? text : `${start} ${text}`
  try {
    return [readAssertion(line, beside)]
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error
    const offset = line.length - text.length
    if (subject && error.span.from < offset) {
      const written = start.slice(subject.skipped)
      return { path: subject.path, mistake: error.within(written, subject.skipped) }
    }
    return { path, mistake: error.within(text.slice(skipped), offset + skipped) }
  }
}
