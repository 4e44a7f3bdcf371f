import type { LineReader } from '../../../model/line/line-reader.ts'
import { Unreadable } from '../../../model/line/unreadable.ts'
import { Severity } from '../../../model/result.ts'

const fix = `Write one of ${Severity.options.join(', ')}: [warning]`

/** Takes `[warning]` if it stands here, and then the end of the line. */
export function takeSeverity(reader: LineReader): Severity | undefined {
  const isOpen = reader.take(/\[/y) !== undefined
  const severity = isOpen ? takeWord(reader) : undefined
  if (isOpen && !reader.take(/\]/y)) reader.lacks('a closing bracket', 'Close it with ]')
  if (reader.peek()) {
    const surplus = reader.take(/[^]*\S/y) ?? reader.lacks('the end of the line', fix)
    const right = 'Remove it, or write it as a line of its own'
    throw new Unreadable(surplus, 'stands where the line should end', right)
  }
  return severity
}

function takeWord(reader: LineReader): Severity {
  const word = reader.take(/[^\s,\]]+/y) ?? reader.lacks('a severity', fix)
  const severity = Severity.options.find((known) => known === word.text)
  if (severity === undefined) throw new Unreadable(word, 'is no severity', fix, Severity.options)
  return severity
}
