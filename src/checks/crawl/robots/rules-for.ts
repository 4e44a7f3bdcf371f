import { octets } from './octets.ts'

export interface Rule {
  /** What paths begin with; `*` stands for anything, `$` at its end for the end. */
  pattern: string
  /** What stands before its first sign. */
  start: string
  allow: boolean
}

/**
 * The rules of robots.txt that hold for a crawler: all that are for its name, else all that are for everyone. A
 * name stands for the rules below it, and names in a row share theirs; other lines mean nothing.
 */
export function rulesFor(text: string, product: string): Rule[] {
  const own: Rule[] = []
  const all: Rule[] = []
  let isNamed = false
  let names = new Set<string>()
  let isHead = false
  for (const { key, value } of linesOf(text)) {
    if (key === 'user-agent') {
      if (!isHead) names = new Set()
      isHead = true
      names.add(nameOf(value))
      isNamed ||= names.has(product.toLowerCase())
    } else if (key === 'allow' || key === 'disallow') {
      isHead = false
      if (value === '') continue
      const pattern = octets(value)
      const [start = ''] = pattern.split(/[*$]/, 1)
      const rule = { pattern, start, allow: key === 'allow' }
      if (names.has(product.toLowerCase())) own.push(rule)
      if (names.has('*')) all.push(rule)
    }
  }
  return isNamed ? own : all
}

function* linesOf(text: string): Iterable<{ key: string; value: string }> {
  for (const line of text.replace(/^\uFEFF/, '').split(/\r\n?|\n/)) {
    const [content = ''] = line.split('#', 1)
    const colon = content.indexOf(':')
    if (colon < 0) continue
    const key = content.slice(0, colon).trim().toLowerCase()
    yield { key, value: content.slice(colon + 1).trim() }
  }
}

/** Some write a version behind the name. */
function nameOf(value: string): string {
  return value === '*' ? '*' : (/^[a-z_-]+/i.exec(value)?.[0] ?? '').toLowerCase()
}
