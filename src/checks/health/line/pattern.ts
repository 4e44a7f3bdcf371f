import { rootCause } from '../../../model/root-cause.ts'
import type { LineReader } from '../../../model/line/line-reader.ts'
import { Unreadable } from '../../../model/line/unreadable.ts'

/** A regular expression: what stands between the slashes, and its flags. */
export interface Pattern {
  source: string
  flags: string
}

const limit = 500

/** Takes `/…/` with the flags i, m, s and u. A slash in it is written \/ or stands in brackets. */
export function takePattern(reader: LineReader): Pattern {
  const whole = reader.take(/\/(?:[^/\\[]|\\.|\[(?:[^\]\\]|\\.)*\])+\/\w*/y)
  if (!whole) {
    const open = reader.take(/\/[^]*/y)
    if (!open) reader.lacks('a pattern', 'Write it between slashes: /error|failed/i')
    throw new Unreadable(
      open,
      'has no closing slash',
      'Close it with /, and write \\/ inside of it',
    )
  }
  const end = whole.text.lastIndexOf('/')
  const pattern = { source: whole.text.slice(1, end), flags: whole.text.slice(end + 1) }
  if (!/^(?!.*(.).*\1)[imsu]*$/.test(pattern.flags)) {
    const flags = { from: whole.from + end + 1, to: whole.to }
    throw new Unreadable(
      flags,
      'are no flags of a pattern',
      'Write some of i, m, s and u, each once',
    )
  }
  if (pattern.source.length > limit) {
    throw new Unreadable(whole, `is longer than ${limit} characters`, 'Write a shorter pattern')
  }
  const why = problemOf(pattern)
  if (why !== undefined) {
    throw new Unreadable(whole, `is no regular expression: ${why}`, 'Write \\ before . ( [ + ? *')
  }
  return pattern
}

/** Why it is no regular expression. */
function problemOf({ source, flags }: Pattern): string | undefined {
  try {
    return RegExp(source, flags) && undefined
  } catch (error) {
    return rootCause(error).replace(/^Invalid regular expression: .*: /s, '')
  }
}

/** As it is written: `/error/i`. */
export function printPattern({ source, flags }: Pattern): string {
  return `/${source}/${flags}`
}
