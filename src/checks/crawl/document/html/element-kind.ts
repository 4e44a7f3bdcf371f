import {
  blockElements,
  codeElements,
  endsInScope,
  formatting,
  foreignBreakers,
  headElements,
  impliedEnds,
  type ImpliedEnd,
  scope,
  special,
  tableParts,
  tableScope,
  integrationPoints,
  mutedElements,
  voidElements,
} from './element-kinds.ts'
import { type ElementReader, htmlElements } from './html-elements.ts'
import { svgElements } from './svg-elements.ts'

/** All that is known about elements of one name, so that a tag costs one look-up. */
export interface ElementKind {
  /** One string for all elements of the name; empty when it is not known. */
  name: string
  isVoid: boolean
  isBlock: boolean
  isMuted: boolean
  isCode: boolean
  isHead: boolean
  breaksForeign: boolean
  integratesHtml: boolean
  ends: readonly ImpliedEnd[]
  /** Its end tag is not for elements beyond these. */
  closeBarrier: ReadonlySet<string>
  html: ElementReader | undefined
  svg: ElementReader | undefined
  /** In HTML it only stands there, as `span` does, which most elements do. */
  isPlain: boolean
}

const names = [
  ...voidElements,
  ...blockElements,
  ...mutedElements,
  ...headElements,
  ...foreignBreakers,
  ...integrationPoints,
  ...formatting,
  ...tableParts,
  ...'address article aside dialog option optgroup rt rp dt dd summary search listing'.split(' '),
  ...htmlElements.keys(),
  ...svgElements.keys(),
]

const kinds: ReadonlyMap<string, ElementKind> = new Map(names.map((name) => [name, describe(name)]))
const unknown = describe('')

function describe(name: string): ElementKind {
  const kind = {
    name,
    isVoid: voidElements.has(name),
    isBlock: blockElements.has(name),
    isMuted: mutedElements.has(name),
    isCode: codeElements.has(name),
    isHead: headElements.has(name),
    breaksForeign: foreignBreakers.has(name),
    integratesHtml: integrationPoints.has(name),
    ends: impliedEnds(name),
    closeBarrier: tableParts.has(name) ? tableScope : endsInScope.has(name) ? scope : special,
    html: htmlElements.get(name),
    svg: svgElements.get(name),
  }
  const matters = kind.isVoid || kind.isBlock || kind.isHead || kind.html || kind.ends.length > 0
  return { ...kind, isPlain: name !== '' && !matters }
}

/** The kind of an element by its lower-case name. */
export function elementKind(name: string): ElementKind {
  return kinds.get(name) ?? unknown
}
