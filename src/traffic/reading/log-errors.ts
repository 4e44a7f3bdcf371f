import path from 'node:path'
import { UserError } from '../../model/errors.ts'
import { rootCause } from '../../model/root-cause.ts'
import { visible } from '../../model/visible.ts'
import { formats } from '../formats/index.ts'
import type { ReadingTally } from './reading-tally.ts'
import { lineShape } from './line-shape.ts'

const shownLines = 3

export function shownName(file: string): string {
  return file === '-' ? 'standard input' : visible(path.basename(file), 80)
}

export function logUnreadable(file: string, thrown: unknown): UserError {
  return new UserError({
    code: 'log-unreadable',
    what: `${shownName(file)} cannot be read`,
    why: rootCause(thrown),
    fix: 'Name access logs that this user may read, plain or packed as .gz or .zst, or - for standard input',
    cause: thrown,
  })
}

/** For a log whose first lines are of no format that is known. */
export function formatUnknown(file: string, lines: readonly string[]): UserError {
  return new UserError({
    code: 'log-format-unknown',
    what: `${shownName(file)} is in no format that Rehearse knows`,
    why: lines.some((line) => line.includes('\0'))
      ? 'It is no text, and neither .gz nor .zst'
      : `It begins with lines as ${quoted(lines)}, where x stands for letters and 0 for digits`,
    fix: `Name its format with --format: ${formatNames()}`,
  })
}

/** For a log of which nearly nothing could be read. */
export function formatWrong(file: string, name: string, tally: ReadingTally): UserError {
  const [first] = tally.samples
  return new UserError({
    code: 'log-format-wrong',
    what: `Of ${shownName(file)} ${tally.unread.toLocaleString('en')} lines cannot be read as ${name}, and ${tally.requests.toLocaleString('en')} can`,
    why: first
      ? `Line ${first.at}: ${first.problem}: ${quoted([first.line])}, where x stands for letters and 0 for digits`
      : 'It holds no request',
    fix: `Name the format with --format: ${formatNames()}`,
  })
}

function formatNames(): string {
  return [...formats.map(({ name }) => name), 'har'].join(', ')
}

function quoted(lines: readonly string[]): string {
  if (lines.length === 0) return 'no line'
  return lines
    .slice(0, shownLines)
    .map((line) => `"${lineShape(line)}"`)
    .join(', ')
}
