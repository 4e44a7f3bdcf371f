/*
 * A cause in a template shows at many elements, on many pages. What numbers, names or addresses one of them among its
 * siblings tells them apart; what kind of element it is tells the cause.
 */

const fields = new Set([
  'input',
  'select',
  'textarea',
  'iframe',
  'video',
  'audio',
  'dialog',
  'form',
])

/** The kind of element that axe points to: its tag and classes, of a field also what it is called. */
export function kindOfElement(html: string, selector: string): string {
  const tag = /^<([a-z][\w-]*)/i.exec(html)?.[1]?.toLowerCase()
  if (tag === undefined) return kindOfSelector(selector)
  const open = html.slice(0, html.indexOf('>') + 1 || undefined)
  const called = fields.has(tag) ? nameOf(open) : ''
  const kind = `${tag}${called}${classesOf(attribute(open, 'class') ?? '')}`
  const anchor = anchorOf(selector)
  return (kind === tag && anchor !== undefined ? `${anchor} ${kind}` : kind).slice(0, 200)
}

/** The same of a selector of ours, which ends with the element itself. */
export function kindOfSelector(selector: string): string {
  const parts = selector.split(/\s*>\s*|\s+/).filter((part) => part !== '')
  const last = plain(parts.at(-1) ?? '')
  const before = parts.at(-2)
  const isTelling = /[.#]/.test(last) || before === undefined || before.startsWith('#')
  return (isTelling ? last : `${plain(before)} > ${last}`).slice(0, 200)
}

/** The first part of a selector that is a kind of place by itself, such as `.toc`. */
function anchorOf(selector: string): string | undefined {
  const [first = '', ...rest] = selector.split(/\s*>\s*|\s+/)
  const kind = plain(first)
  return rest.length > 0 && /^[a-z.][\w.~-]*$/i.test(kind) ? kind : undefined
}

/** Without positions, values of attributes and numbers. */
function plain(part: string): string {
  return part
    .replaceAll(/:[\w-]+(?:\([^)]*\))?/g, '')
    .replaceAll(/\[([\w-]+)[^\]]*\]/g, '[$1]')
    .replaceAll(/\d+/g, '~')
}

function classesOf(text: string): string {
  return text
    .split(/\s+/)
    .filter((name) => /^[A-Za-z][\w-]{0,40}$/.test(name))
    .slice(0, 2)
    .map((name) => `.${name.replaceAll(/\d+/g, '~')}`)
    .join('')
}

function nameOf(open: string): string {
  const id = attribute(open, 'id') ?? attribute(open, 'name') ?? attribute(open, 'title')
  return id === undefined ? '' : `#${id.replaceAll(/\d+/g, '~').slice(0, 60)}`
}

function attribute(open: string, name: string): string | undefined {
  return new RegExp(`\\s${name}="([^"]{0,300})"`).exec(open)?.[1]
}
