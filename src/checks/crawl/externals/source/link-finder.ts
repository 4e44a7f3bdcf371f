/** What ends a link wherever one may stand: in markup, in Markdown, in a string of a program. */
const border = /["'`\s<>()[\]]+/
const around = /^[=,:;]+|[,;.:]+$/g

/** Finds many links in texts at one pass: a link counts only where it stands as a whole. */
export class LinkFinder {
  readonly #forms = new Map<string, string>()
  /** Links that hold a border themselves and must be searched one by one. */
  readonly #odd: [form: string, href: string][] = []

  constructor(hrefs: readonly string[]) {
    for (const href of hrefs) {
      // In HTML an ampersand is written out.
      for (const form of new Set([href, href.replaceAll('&', '&amp;')])) {
        if (form === '') continue
        if (border.test(form) || form.replace(around, '') !== form) this.#odd.push([form, href])
        else this.#forms.set(form, href)
      }
    }
  }

  /** Each link that the text holds, with the line, from 1, of its first occurrence. */
  find(text: string): Map<string, number> {
    const found = new Map<string, number>()
    for (const [index, line] of text.split('\n').entries()) {
      for (const piece of line.split(border)) {
        for (const token of [piece, piece.replace(around, ''), afterName(piece)]) {
          const href = this.#forms.get(token)
          if (href !== undefined && !found.has(href)) found.set(href, index + 1)
        }
      }
      for (const [form, href] of this.#odd) {
        if (!found.has(href) && standsAlone(line, form)) found.set(href, index + 1)
      }
    }
    return found
  }
}

/** Of `href=/about` what follows the sign. */
function afterName(piece: string): string {
  return piece.slice(piece.indexOf('=') + 1)
}

function standsAlone(line: string, form: string): boolean {
  for (let at = line.indexOf(form); at >= 0; at = line.indexOf(form, at + 1)) {
    const before = line.charAt(at - 1)
    const after = line.charAt(at + form.length)
    if (!/[\w/.#-]/.test(before) && !/[\w/?#&=-]/.test(after)) return true
  }
  return false
}
