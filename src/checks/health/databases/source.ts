import { FromVariable } from '../../../model/access.ts'
import type { LineReader } from '../../../model/line/line-reader.ts'
import { Unreadable } from '../../../model/line/unreadable.ts'

/** Where the address of a database is: in a variable of the step, or in rehearse.yml as it stands there. */
export type Source = { env: string } | string

/** Takes `$DATABASE_URL`; undefined, and nothing taken, when no variable is named. */
export function takeSource(
  reader: LineReader,
  given: Source | undefined,
  example: string,
): Source | undefined {
  const word = reader.peek()
  if (!word) return given
  if (word.text.includes('://')) {
    throw new Unreadable(
      word,
      'is an address, and may hold a password',
      `Put it into a variable of the step, and name that: ${example}`,
    )
  }
  if (!word.text.startsWith('$')) return given
  const name = word.text.slice(1)
  const read = FromVariable.safeParse({ env: name })
  if (!read.success) {
    const braced = /^\{(\w+)\}$/.exec(name)?.[1]
    const why = braced === undefined ? (read.error.issues[0]?.message ?? '') : 'needs no braces'
    throw new Unreadable(word, why, `Name a variable of the step: ${example}`)
  }
  if (given !== undefined) {
    throw new Unreadable(word, 'names an address, as "url" does', 'Write one of them')
  }
  reader.take(/\S+/y)
  return read.data
}
