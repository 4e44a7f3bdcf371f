import { charsetIn } from '../encoding/meta-prescan.ts'
import type { HtmlContext, ReadElement } from './html-context.ts'
import { metaUrl } from './meta-url.ts'
import { preloadExpects } from './preload-destination.ts'
import { parseRefresh } from './refresh.ts'
import { relationsOf } from './relations.ts'
import { scriptType } from './script-type.ts'
import type { StartTag } from './start-tag.ts'
import { itemExpects } from '../structured-property.ts'

/** An element that may refer to something: which of its attributes are read, and how. */
export interface ElementReader {
  attributes: ReadonlySet<string>
  read: ReadElement
}

const anchor: ReadElement = (tag, context) => {
  context.link(tag, 'href', 'navigation')
  const ping = tag.get('ping')
  if (ping === undefined || tag.get('href') === undefined) return
  for (const match of ping.matchAll(/[^\t\n\f\r ]+/g)) {
    context.link(tag, 'ping', 'ping', { raw: match[0], method: 'POST' })
  }
}

const cite: ReadElement = (tag, context) => void context.load(tag, 'cite', 'citation')
const background: ReadElement = (tag, context) => void context.load(tag, 'background', 'image')

const image: ReadElement = (tag, context) => {
  context.load(tag, 'src', 'image')
  context.srcset(tag, 'srcset', 'image')
  context.load(tag, 'longdesc', 'citation')
}

const source: ReadElement = (tag, context) => {
  if (context.parent === 'picture') context.srcset(tag, 'srcset', 'image')
  if (context.parent === 'audio' || context.parent === 'video') context.load(tag, 'src', 'media')
}

const media: ReadElement = (tag, context) => {
  context.load(tag, 'src', 'media')
  if (tag.name === 'video') context.load(tag, 'poster', 'image')
}

const track: ReadElement = (tag, context) => {
  if (context.parent === 'audio' || context.parent === 'video') context.load(tag, 'src', 'track')
}

const frame: ReadElement = (tag, context) => {
  const srcdoc = tag.name === 'iframe' ? tag.get('srcdoc') : undefined
  if (srcdoc === undefined) context.load(tag, 'src', 'frame')
  else context.frame(srcdoc, tag)
  context.load(tag, 'longdesc', 'citation')
}

const object: ReadElement = (tag, context) => {
  context.load(tag, 'data', 'object')
  for (const match of (tag.get('archive') ?? '').matchAll(/[^\t\n\f\r ]+/g)) {
    context.link(tag, 'archive', 'object', { raw: match[0] })
  }
}

/** An empty action is the document itself. */
function submit(tag: StartTag, context: HtmlContext, action: string, method = 'get'): void {
  if (method === 'dialog' || !tag.get(action)?.trim()) return
  context.link(tag, action, 'form', method === 'post' ? { method: 'POST' } : {})
}

const form: ReadElement = (tag, context) => {
  submit(tag, context, 'action', tag.get('method')?.toLowerCase())
}

/** A button sends its form as the form says, unless it says otherwise itself. Without a form, it sends nothing. */
function submitter(tag: StartTag, context: HtmlContext): void {
  const own = tag.get('formmethod')?.toLowerCase()
  // Of a form elsewhere in the document it is not known how it is sent.
  const isElsewhere = tag.get('form') !== undefined
  const ofForm = isElsewhere ? 'post' : context.formMethod
  if (isElsewhere || ofForm !== undefined) submit(tag, context, 'formaction', own ?? ofForm)
}

const input: ReadElement = (tag, context) => {
  const type = tag.get('type')?.toLowerCase()
  if (type === 'image') context.load(tag, 'src', 'image')
  if (type === 'image' || type === 'submit') submitter(tag, context)
}

const button: ReadElement = (tag, context) => {
  const type = tag.get('type')?.toLowerCase()
  if (type !== 'button' && type !== 'reset') submitter(tag, context)
}

const script: ReadElement = (tag, context) => {
  const type = scriptType(tag.get('type'), tag.get('language'))
  if (type === 'classic') context.load(tag, 'src', 'script')
  else if (type === 'module') context.load(tag, 'src', 'script', 'module')
}

const link: ReadElement = (tag, context) => {
  const href = tag.get('href')
  const relations = relationsOf(tag.get('rel') ?? '', tag.get('type'))
  for (const { kind, name } of relations) {
    const expects = kind === 'preload' ? preloadExpects(name, tag.get('as')) : undefined
    if (name === 'preload') context.srcset(tag, 'imagesrcset', 'preload', 'image')
    if (href?.trim()) context.load(tag, 'href', kind, kind === 'social' ? 'image' : expects)
  }
  // What this document is to the other: HTML 4, as with `rev="made"`. Only people and programs for them follow it.
  if (relations.length === 0 && tag.get('rev')?.trim()) context.load(tag, 'href', 'relation')
  const expects = itemExpects(tag.get('itemprop'))
  if (expects && tag.get('rel') === undefined) context.load(tag, 'href', 'structured-data', expects)
}

const meta: ReadElement = (tag, context) => {
  const charset = tag.get('charset')
  if (charset !== undefined) context.charset(charset)
  const content = tag.get('content')
  if (content === undefined) return
  const pragma = tag.get('http-equiv')?.toLowerCase()
  if (pragma === 'content-type') {
    const label = charsetIn(content)
    if (label) context.charset(label)
  }
  if (pragma === 'refresh') {
    const raw = parseRefresh(content)
    if (raw !== undefined) context.link(tag, 'content', 'refresh', { raw })
  }
  if (pragma === 'content-security-policy') context.policy(content)
  const name = tag.get('name')?.trim().toLowerCase()
  if (name === 'robots') context.robots(content)
  const target = metaUrl([tag.get('property'), name], tag.get('itemprop'))
  if (target && content.trim() !== '') {
    context.link(tag, 'content', target.kind, { expects: target.expects })
  }
}

const base: ReadElement = (tag, context) => {
  const href = tag.get('href')
  if (href !== undefined) context.setBase(href)
}

function element(attributes: string, read: ReadElement): ElementReader {
  return { attributes: new Set(['id', 'style', ...attributes.split(' ')]), read }
}

const anchorReader = element('href ping name', anchor)
const citeReader = element('cite', cite)
const backgroundReader = element('background', background)

/**
 * Every element of HTML with an attribute that the standard types as a URL, as a list of URLs, or as a set of
 * image candidates (https://html.spec.whatwg.org/multipage/indices.html#attributes-3), and the obsolete ones that
 * browsers still load. Not here: `itemid` and `itemtype`, which name things, and `usemap`.
 */
export const htmlElements: ReadonlyMap<string, ElementReader> = new Map([
  ['a', anchorReader],
  ['area', anchorReader],
  ['audio', element('src', media)],
  ['base', element('href', base)],
  ['blockquote', citeReader],
  ['body', backgroundReader],
  ['button', element('form formaction formmethod type', button)],
  ['del', citeReader],
  ['embed', element('src', (tag, context) => void context.load(tag, 'src', 'object'))],
  ['form', element('action method', form)],
  ['frame', element('src longdesc', frame)],
  ['iframe', element('src srcdoc longdesc', frame)],
  ['img', element('src srcset longdesc', image)],
  ['input', element('form src type formaction formmethod', input)],
  ['ins', citeReader],
  ['link', element('href rel rev type as imagesrcset itemprop', link)],
  ['meta', element('charset content http-equiv itemprop name property', meta)],
  ['object', element('data archive', object)],
  ['q', citeReader],
  ['script', element('src type language', script)],
  ['source', element('src srcset', source)],
  ['style', element('type', () => {})],
  ['table', backgroundReader],
  ['tbody', backgroundReader],
  ['td', backgroundReader],
  ['tfoot', backgroundReader],
  ['th', backgroundReader],
  ['thead', backgroundReader],
  ['template', element('shadowrootmode', () => {})],
  ['track', element('src', track)],
  ['tr', backgroundReader],
  ['video', element('src poster', media)],
])
