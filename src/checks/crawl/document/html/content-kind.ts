import { type ElementKind, elementKind } from './element-kind.ts'
import type { StartTag } from './start-tag.ts'

/**
 * What an element is for those that stand in it: HTML may stand in an annotation of MathML only where its
 * attributes say so, https://html.spec.whatwg.org/multipage/parsing.html#html-integration-point
 */
export function contentKind(tag: StartTag, kind: ElementKind): ElementKind {
  if (tag.name !== 'annotation-xml') return kind
  const isHtml = /^(?:text\/html|application\/xhtml\+xml)$/i.test(tag.get('encoding') ?? '')
  return isHtml ? kind : elementKind('')
}
