/** Markup that is safe to send. Only the template tag `html` makes it. */
export class Html {
  readonly markup: string
  constructor(markup: string) {
    this.markup = markup
  }
}

type Insertion = Html | string | number | undefined | readonly Insertion[]

/**
 * Template tag for HTML. Text is escaped, so that it can stand in an element or in a quoted attribute;
 * markup and lists of it are kept; undefined leaves nothing.
 */
export function html(strings: TemplateStringsArray, ...insertions: Insertion[]): Html {
  return new Html(String.raw({ raw: strings }, ...insertions.map(markupOf)))
}

function markupOf(insertion: Insertion): string {
  if (insertion instanceof Html) return insertion.markup
  if (typeof insertion === 'object') return insertion.map(markupOf).join('')
  return String(insertion ?? '').replaceAll(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)
}
