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

/** Elements whose text is no prose, or is not shown. */
export const mutedElements = words(
  'script style pre code samp kbd textarea xmp listing plaintext template noscript noframes noembed iframe ' +
    'title select datalist',
)

/** HTML that ends SVG and MathML: https://html.spec.whatwg.org/multipage/parsing.html#parsing-main-inforeign */
export const foreignBreakers = words(
  'b big blockquote body br center code dd div dl dt em embed h1 h2 h3 h4 h5 h6 head hr i img li listing menu ' +
    'meta nobr ol p pre ruby s small span strong strike sub sup table tt u ul var',
)

/** Elements of SVG and MathML in which HTML may stand. */
export const integrationPoints = words('foreignobject desc title mi mo mn ms mtext annotation-xml')

const closedByBlock = words('p')
const cell = words('td th')
const row = words('td th tr')
const group = words('td th tr thead tbody tfoot caption colgroup')
const option = words('option')
const ruby = words('rt rp rb rtc')

/** Which open elements end where a tag begins, when they are the innermost ones. */
export const impliedEnds: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ...[
    ...'address article aside blockquote center details dialog dir div dl fieldset figcaption figure'.split(
      ' ',
    ),
    ...'footer form h1 h2 h3 h4 h5 h6 header hgroup hr main menu nav ol p pre search section ul'.split(
      ' ',
    ),
    ...'summary table listing plaintext'.split(' '),
  ].map((name) => [name, closedByBlock] as const),
  ['li', words('li p')],
  ['dt', words('dt dd p')],
  ['dd', words('dt dd p')],
  ['td', cell],
  ['th', cell],
  ['tr', row],
  ['thead', group],
  ['tbody', group],
  ['tfoot', group],
  ['option', option],
  ['optgroup', words('option optgroup')],
  ['rt', ruby],
  ['rp', ruby],
])
