import { stripVTControlCharacters } from 'node:util'

/**
 * One line of foreign text, safe to show: no terminal sequences, no control, format or line-break
 * characters, at most `limit` characters.
 */
export function cleanLine(text: string, limit: number): string {
  // Cut first: a line may be megabytes long. Twice the limit leaves room for what is stripped.
  const bounded = text.slice(0, limit * 2)
  const plain = stripVTControlCharacters(bounded)
    .replaceAll('\t', ' ')
    .replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '')
    .trimEnd()
    .toWellFormed()
  const cut = plain.length > limit || text.length > bounded.length
  return cut ? `${plain.slice(0, limit - 1).toWellFormed()}…` : plain
}
