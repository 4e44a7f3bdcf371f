import { type Html, html } from './html.ts'

/** A file that a check keeps beside report.html, by a name of ours, and what it is called. */
const kept = /^((?:picture|report): )?((?:pictures|audit)\/[0-9a-f]{16}\.(?:jpg|html|json))$/

/** A line or a cell that names such a file and nothing else, as a link to it; undefined for any other text. */
export function linked(text: string): Html | undefined {
  const [, called = '', file] = kept.exec(text) ?? []
  return file === undefined ? undefined : html`${called}<a href="${file}">${file}</a>`
}
