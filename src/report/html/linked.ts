import { type Html, html } from './html.ts'

/** A file that a check keeps beside report.html, by a name of ours, and what it is called. */
const kept = /^((?:picture|report): )?((?:pictures|audit)\/[0-9a-f]{16}\.(?:jpg|html|json))$/

/**
 * A line or a cell that names such a file and nothing else, as a link to it, with the words where there is no room
 * for its name; undefined for any other text.
 */
export function linked(text: string, words?: string): Html | undefined {
  const [, called = '', file] = kept.exec(text) ?? []
  if (file === undefined) return undefined
  return words === undefined
    ? html`${called}<a href="${file}">${file}</a>`
    : html`<a href="${file}" title="${file}">${words}</a>`
}
