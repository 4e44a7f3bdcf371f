import type { LinkKind } from '../link.ts'
import type { ElementReader } from './html-elements.ts'
import type { ReadElement } from './html-context.ts'
import { scriptType } from './script-type.ts'

/**
 * `href` and, without it, `xlink:href`: https://svgwg.org/svg2-draft/linking.html#linkRefAttrs. Apart from links,
 * references into the same document are left to scripts, except those of `use`, whose target must exist.
 */
function reference(kind: LinkKind, local: 'check' | 'ignore'): ElementReader {
  const read: ReadElement = (tag, context) => {
    const attribute = tag.get('href') === undefined ? 'xlink:href' : 'href'
    const href = tag.get(attribute)
    if (href === undefined) return
    const isLocal = kind !== 'navigation' && href.trim().startsWith('#')
    if (isLocal && local === 'ignore') return
    // https://svgwg.org/svg2-draft/linking.html#processingURL-sameDoc
    if (isLocal) context.link(tag, attribute, kind, { own: true, expects: 'any' })
    else if (kind === 'navigation') context.link(tag, attribute, kind)
    else context.load(tag, attribute, kind)
  }
  return { attributes: new Set(['href', 'xlink:href']), read }
}

const script: ElementReader = {
  attributes: new Set(['href', 'xlink:href', 'type']),
  read: (tag, context) => {
    const type = scriptType(tag.get('type'), undefined)
    if (type !== 'classic' && type !== 'module') return
    const attribute = tag.get('href') === undefined ? 'xlink:href' : 'href'
    context.load(tag, attribute, 'script', type === 'module' ? 'module' : 'script')
  },
}

const paint = reference('svg-use', 'ignore')

/** Elements of SVG that refer to a URL: https://svgwg.org/svg2-draft/attindex.html. Lower-case names. */
export const svgElements: ReadonlyMap<string, ElementReader> = new Map([
  ['a', reference('navigation', 'check')],
  ['image', reference('image', 'ignore')],
  ['feimage', reference('image', 'ignore')],
  ['use', reference('svg-use', 'check')],
  ['script', script],
  ['style', { attributes: new Set(['type']), read: () => {} }],
  ['textpath', paint],
  ['mpath', paint],
  ['pattern', paint],
  ['lineargradient', paint],
  ['radialgradient', paint],
])

/** Attributes of any SVG element that hold CSS with a URL in it. */
export const svgPaintAttributes: ReadonlySet<string> = new Set([
  'clip-path',
  'cursor',
  'fill',
  'filter',
  'marker',
  'marker-end',
  'marker-mid',
  'marker-start',
  'mask',
  'stroke',
])
