import type { ElementStack } from './element-stack.ts'

const longest = 200
const unique = new Set(['html', 'head', 'body'])

/** A selector of the element that is about to be pushed. */
export function selectorOf(stack: ElementStack, name: string, id: string): string {
  // A second `<body>` adds its attributes to the first.
  if (unique.has(name) && stack.isOpen(name)) return name
  let selector = part(name, id, stack.children + 1)
  if (selector.startsWith('#')) return selector
  let parts = 1
  for (let depth = stack.depth; depth > 0; depth--) {
    const ancestor = stack.at(depth)
    const next = part(ancestor.name, ancestor.id, ancestor.nth)
    if (parts === 6 || next.length + selector.length + 3 > longest) break
    selector = `${next} > ${selector}`
    if (next.startsWith('#')) break
    parts += 1
  }
  return selector
}

function part(name: string, id: string, nth: number): string {
  if (/^[A-Za-z_][\w-]{0,60}$/.test(id)) return `#${id}`
  const plain = /^[A-Za-z][\w-]{0,40}$/.test(name) ? name : '*'
  return unique.has(plain) ? plain : `${plain}:nth-child(${nth})`
}
