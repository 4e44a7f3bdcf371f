import type { TextTest } from '../../line/text-test.ts'
import type { Sign } from './reading/sign.ts'

/** An assertion about what the preview wrote. */
export type LogsAsked =
  /** With `isNew`, what the base wrote too does not count. */
  { what: 'none'; of: Sign; isNew: boolean } | { what: 'text'; test: TextTest }

/** Lines that say the same but for numbers, ids and times. */
export interface Group {
  count: number
  /** The number of the first in the log, from 1. */
  line: number
  /** The first, with what follows it: without secrets, cleaned and cut. */
  excerpt: string[]
  /** Whether the base wrote it too. */
  known: boolean
}

/** What was seen of the log. */
export interface LogsSeen {
  /** Those of the sign that is asked for, or of all matching lines one; by their first line. */
  groups: Group[]
  /** Kinds of lines that are not in `groups`. */
  left: number
  /** Where people find it. */
  name: string
  /** Lines in all. */
  lines: number
  /** What of the log is gone, and was not read. */
  cut?: string
  /** Whether there was a log of a base to compare with. */
  base: boolean
  /** Processes that the kernel killed for lack of memory, where that is known. */
  kills?: number
}
