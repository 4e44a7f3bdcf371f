import { stringify } from 'yaml'
import type { Written } from './match.ts'

const deceptive = /[\p{Cc}\p{Cf}\u2028\u2029]/u

/** The line of rehearse.yml that names a preview: `preview: { command: npm start }`. Valid YAML, one line. */
export function previewLine(match: { provider: string; options: Written }): string {
  const value = { [match.provider]: match.options }
  const style = {
    collectionStyle: 'flow',
    lineWidth: 0,
    doubleQuotedMinMultiLineLength: Number.MAX_SAFE_INTEGER,
  } as const
  const plain = `preview: ${stringify(value, style).trim()}`
  if (!deceptive.test(plain)) return plain
  // Inside of double quotes a character can be written by its number.
  const quoted = stringify(value, { ...style, defaultStringType: 'QUOTE_DOUBLE' }).trim()
  return `preview: ${quoted.replaceAll(new RegExp(deceptive, 'gu'), escaped)}`
}

function escaped(character: string): string {
  const number = (character.codePointAt(0) ?? 0).toString(16).toUpperCase()
  return number.length > 4 ? `\\U${number.padStart(8, '0')}` : `\\u${number.padStart(4, '0')}`
}
