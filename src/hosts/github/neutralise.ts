import { stripVTControlCharacters } from 'node:util'
import { cut } from './cut.ts'
import { rewriteHidden } from './hidden.ts'

const maxText = 1_000_000
const maxLine = 2000
const maxLines = 500

const newline = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/

/**
 * Any text as lines that are safe in the log of a job: none is a workflow command, in neither syntax of
 * the runner (`::name::` at the start of a line, `##[name]` anywhere), and nothing in it is invisible.
 * The runner compares by culture, and ICU skips ignorable characters, so these are made visible first.
 * At most 500 lines of 2000 characters.
 */
export function neutralise(text: string): string[] {
  const lines = stripVTControlCharacters(text.slice(0, maxText)).split(newline)
  const shown = lines.slice(0, maxLines).map(neutraliseLine)
  const left = lines.length - shown.length
  return left > 0 ? [...shown, `… and ${left} more lines`] : shown
}

function neutraliseLine(line: string): string {
  return rewriteHidden(cut(line, maxLine), (char) => `\\u{${char.codePointAt(0)?.toString(16)}}`)
    .replace(/^(\s*):(?=:)/, '$1: ')
    .replaceAll('##[', '## [')
}
