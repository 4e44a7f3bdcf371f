import type { LineReader } from '../../../model/line/line-reader.ts'
import { Unreadable } from '../../../model/line/unreadable.ts'
import { Severity } from '../../../model/result.ts'

const fix = `Write one of ${Severity.options.join(', ')}: [warning]`

/** Takes `[warning]` if it stands here, and then the end of the line. */
export function takeSeverity(reader: LineReader): Severity | undefined {
  const isOpen = reader.take(/\[/y) !== undefined
  const severity = isOpen ? reader.takeOneOf(Severity.options, 'a severity', fix).text : undefined
  if (isOpen && !reader.take(/\]/y)) reader.lacks('a closing bracket', 'Close it with ]')
  if (reader.peek()) {
    const surplus = reader.take(/[^]*\S/y) ?? reader.lacks('the end of the line', fix)
    const right = 'Remove it, or write it as a line of its own'
    throw new Unreadable(surplus, 'stands where the line should end', right)
  }
  return severity
}
