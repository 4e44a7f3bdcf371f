import { visible } from '../model/visible.ts'

/*
 * The only ways in which text that is not ours reaches Markdown. GitHub finds mentions, issue numbers and
 * links everywhere but in code, so foreign text always becomes code.
 */

/** Foreign text as a code span, for sentences and list items. */
export function mdCode(text: string): string {
  const shown = visible(text)
  if (shown.trim() === '') return '<i>(empty)</i>'
  const longest = Math.max(0, ...(shown.match(/`+/g) ?? []).map(({ length }) => length))
  const fence = '`'.repeat(longest + 1)
  const pad = shown.startsWith('`') || shown.endsWith('`') || /^ .* $/.test(shown) ? ' ' : ''
  return `${fence}${pad}${shown}${pad}${fence}`
}

/** The same inside a table, where a pipe ends the cell even in code. */
export function mdCell(text: string): string {
  return mdCode(text).replaceAll('|', '\\|')
}

/** Letters, digits and punctuation that mean nothing in Markdown and start no link, mention or emoji. */
const harmless = /^(?:[\p{L}\p{N} ,;()×·%=–"'/]|[.:](?=\s|$)|(?<=\d)\.(?=\d)|(?<=\w)-(?=\w))+$/u

/** What GitHub makes a link to an issue or to a commit of, also without punctuation. */
const reference = /\bgh-\d|\b[0-9a-f]{7,64}\b/i

/** A sentence of ours as prose; as code as soon as it holds anything that Markdown could act on. */
export function mdProse(text: string): string {
  return harmless.test(text) && !reference.test(text) && text.length <= 500 ? text : mdCode(text)
}

/** As `mdProse`, inside a table. */
export function mdCellProse(text: string): string {
  const prose = mdProse(text)
  return prose === text ? prose : mdCell(text)
}
