import { type ElementKind, elementKind } from './element-kind.ts'
import { svgPaintAttributes } from './svg-elements.ts'
import type { StartTag } from './start-tag.ts'

/** Whether this `font` is one of HTML, wherever it stands. */
export function breaksOut(tag: StartTag): boolean {
  return fontAttributes.some((name) => tag.get(name) !== undefined)
}

/** Attributes that tell a `font` of HTML from others. */
const fontAttributes = ['color', 'face', 'size']
export const mathAttributes: ReadonlySet<string> = new Set(['href', 'encoding', ...fontAttributes])
export const svgAttributes: ReadonlySet<string> = new Set([
  'id',
  'style',
  ...svgPaintAttributes,
  ...fontAttributes,
])

/**
 * What an element is for those that stand in it: HTML may stand in an annotation of MathML only where its
 * attributes say so, https://html.spec.whatwg.org/multipage/parsing.html#html-integration-point
 */
export function contentKind(tag: StartTag, kind: ElementKind): ElementKind {
  if (tag.name !== 'annotation-xml') return kind
  const isHtml = /^(?:text\/html|application\/xhtml\+xml)$/i.test(tag.get('encoding') ?? '')
  return isHtml ? kind : elementKind('')
}
