import { visible } from '../../model/visible.ts'

/** Markup of ours, as opposed to text. */
export class Html {
  readonly markup: string

  constructor(markup: string) {
    this.markup = markup
  }
}

type Part = Html | string | number | readonly Part[]

/** A template of markup: every text in it is shown as text, whatever it holds; lists stand one after the other. */
export function html(pieces: TemplateStringsArray, ...parts: Part[]): Html {
  return new Html(
    pieces
      .map((piece, index) => piece + (index < parts.length ? markupOf(parts[index]) : ''))
      .join(''),
  )
}

/** Nothing, where there is nothing to show. */
export const nothing = new Html('')

function markupOf(part: Part | undefined): string {
  if (part === undefined) return ''
  if (part instanceof Html) return part.markup
  if (typeof part === 'number') return String(part)
  if (typeof part === 'string') return escapeHtml(visible(part, longest))
  return part.map(markupOf).join('')
}

const longest = 500

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? '')
}
