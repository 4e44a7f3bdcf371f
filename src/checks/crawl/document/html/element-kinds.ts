const words = (text: string): ReadonlySet<string> => new Set(text.split(' '))

/** Elements without content: https://html.spec.whatwg.org/multipage/syntax.html#void-elements, and obsolete ones. */
export const voidElements = words(
  'area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr',
)

/** Elements that may stand in `head`, so that they do not open `body`. */
export const headElements = words(
  'base basefont bgsound link meta noframes noscript script style template title',
)

/** Elements that start a new line of text. */
export const blockElements = words(
  'address article aside blockquote body br caption center dd details dialog dir div dl dt fieldset ' +
    'figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol ' +
    'optgroup option p search section summary table tbody td tfoot th thead title tr ul',
)

/** Elements whose text is no prose of the page, or is not shown. */
export const mutedElements = words(
  'script style pre code samp kbd tt textarea xmp listing plaintext template noscript noframes noembed iframe ' +
    'title select datalist blockquote',
)

/** Those of them that show text as it is. */
export const codeElements = words('pre code samp xmp listing')

/** HTML that ends SVG and MathML: https://html.spec.whatwg.org/multipage/parsing.html#parsing-main-inforeign */
export const foreignBreakers = words(
  'b big blockquote body br center code dd div dl dt em embed h1 h2 h3 h4 h5 h6 head hr i img li listing menu ' +
    'meta nobr ol p pre ruby s small span strong strike sub sup table tt u ul var',
)

/** Elements of SVG and of MathML in which HTML may stand. */
export const svgPoints = words('foreignobject desc title')
export const mathPoints = words('mi mo mn ms mtext annotation-xml')
export const integrationPoints = new Set([...svgPoints, ...mathPoints])

/** Which open elements end where a tag begins, and through which ancestors that is not looked for. */
export interface ImpliedEnd {
  names: ReadonlySet<string>
  barrier: ReadonlySet<string>
}

/** https://html.spec.whatwg.org/multipage/parsing.html#has-an-element-in-scope */
export const scope = words(
  'applet caption html table td th marquee object template foreignobject desc title',
)
const buttonScope = new Set([...scope, 'button'])
/** https://html.spec.whatwg.org/multipage/parsing.html#special, without those that an item reaches through. */
export const special = words(
  'desc foreignobject mi mo mn ms mtext annotation-xml applet area article aside base basefont bgsound blockquote body br button caption center col colgroup dd ' +
    'details dir dl dt embed fieldset figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 head header ' +
    'hgroup hr html iframe img input keygen li link listing main marquee menu meta nav noembed noframes noscript ' +
    'object ol param plaintext pre script search section select source style summary table tbody td template ' +
    'textarea tfoot th thead title tr track ul wbr xmp',
)
export const tableScope = words('html table template')

export const paragraph: ImpliedEnd = { names: words('p'), barrier: buttonScope }
const item: ImpliedEnd = { names: words('li'), barrier: special }
const term: ImpliedEnd = { names: words('dt dd'), barrier: special }
const cell: ImpliedEnd = { names: words('td th'), barrier: tableScope }
const row: ImpliedEnd = { names: words('td th tr caption colgroup'), barrier: tableScope }
const rowGroup: ImpliedEnd = {
  names: words('td th tr thead tbody tfoot caption colgroup'),
  barrier: tableScope,
}
const option: ImpliedEnd = { names: words('option'), barrier: special }
const optionGroup: ImpliedEnd = { names: words('option optgroup'), barrier: special }
const ruby: ImpliedEnd = { names: words('rt rp rb rtc'), barrier: special }
const heading: ImpliedEnd = { names: words('h1 h2 h3 h4 h5 h6'), barrier: special }
export const anchor: ImpliedEnd = {
  names: words('a'),
  barrier: new Set([...special, 'p', 'div', 'address']),
}

const paragraphEnders = words(
  'address article aside blockquote center details dialog dir div dl fieldset figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 header hgroup hr main menu nav ol p pre search section ul summary table listing plaintext ' +
    'li dt dd xmp',
)

const others: ReadonlyMap<string, ImpliedEnd> = new Map([
  ['a', anchor],
  ['li', item],
  ['dt', term],
  ['dd', term],
  ['td', cell],
  ['th', cell],
  ['tr', row],
  ['thead', rowGroup],
  ['tbody', rowGroup],
  ['tfoot', rowGroup],
  ['option', option],
  ['optgroup', optionGroup],
  ['rt', ruby],
  ['rp', ruby],
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((name) => [name, heading] as const),
])

/** What the start of an element ends, first things first. */
export function impliedEnds(name: string): readonly ImpliedEnd[] {
  const other = others.get(name)
  return [...(other ? [other] : []), ...(paragraphEnders.has(name) ? [paragraph] : [])]
}

/** Elements whose end tag reaches through those in them: https://html.spec.whatwg.org/multipage/parsing.html#parsing-main-inbody */
export const endsInScope = words(
  'address article aside blockquote button center details dialog dir div dl fieldset figcaption figure footer ' +
    'header hgroup listing main menu nav ol pre search section select summary ul form p li dd dt h1 h2 h3 h4 h5 h6 applet ' +
    'marquee object body html',
)

/** Elements that a later part of the text stands in again when a block ends them. */
export const formatting = words('a b big code em font i nobr s small strike strong tt u')

/** Elements that end together with what is in them up to the table. */
export const tableParts = words('table tbody tfoot thead tr td th caption')
