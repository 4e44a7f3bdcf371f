import { describe, expect, it } from 'vitest'
import { readDocument } from '../../src/checks/crawl/document/read-document.ts'
import type { DocumentFacts } from '../../src/checks/crawl/document/document-facts.ts'
import { type Case, hasBrowser, pathOf, show } from '../fixtures/document/browser.ts'

const html = 'text/html; charset=utf-8'
const latin = (text: string): Buffer => Buffer.from(text, 'latin1')

/** Pages on which parser and browser may differ. */
const pages: [name: string, body: string | Uint8Array, type?: string][] = [
  ['plain', '<ul><li><a href=a>1</a><li id=i><a href="b?x=1&y=2#z">2</a></ul>'],
  [
    'attributes',
    `<a/href="a"/><a href = 'b' href=c><A HREF=d/e><a href="&copy=1&amp;x&notit;"><a href=>`,
  ],
  ['white space', '<a href=" a b\t\n"><a href="\n/c\n/d"><a href="e #f "><a href="#g h">'],
  [
    'relative',
    '<a href=../x><a href=./y/../z><a href="//h.test/p"><a href="?q"><a href="#"><a href="\\w\\v">',
  ],
  [
    'hosts',
    '<a href="HTTP://EXAMPLE.test:80/%7e/%C3%A9/é"><a href="http:x"><a href="http:/y"><a href="https://é.test">',
  ],
  ['unparsable', '<a href="http://["><a href="http://a b"><a href="//"><a href=good>'],
  ['schemes', '<a href=mailto:a@b><a href="java\nscript:1"><a href=tel:1><a href=ok>'],
  ['base', '<a href=a><base href="../b/"><a href=b><base href="/c/"><a href=c>'],
  ['base without href', '<base target=_self><base href="b/"><a href=a>'],
  ['base unusable', '<base href="data:,x"><base href="b/"><a href=a>'],
  ['base in the body', '<p><a href="a"><div><base href="x/y?z#w"></div><a href="#b">'],
  ['base in a template', '<template><base href="b/"></template><a href=a>'],
  ['base in svg', '<svg><base href="b/"></base></svg><a href=a>'],
  [
    'comments',
    '<!-- <a href=a> --!><a href=b><!--><a href=c><!---><a href=d><!-- -- <a href=e> --><?x <a href=f>',
  ],
  [
    'raw text',
    '<textarea><a href=a></textarea><title><a href=b></title><xmp><a href=c></xmp><style><a href=d></style>',
  ],
  [
    'frames as text',
    '<noframes><a href=a></noframes><noembed><a href=b></noembed><iframe><a href=c></iframe><a href=d>',
  ],
  [
    'scripts',
    '<script>"<a href=a>"</script><script><!-- <script> </script> <a href=b> --></script><a href=c>',
  ],
  ['script in comment', '<script><!-- </script><a href=a>--><a href=b>'],
  ['template', '<template><a href=a id=t></template><div id=u></div><a href=b>'],
  [
    'svg',
    '<svg id=s><a href=a id=t><text>x</text></a><title><a href=b id=u></a></title></svg><a href=c>',
  ],
  ['svg left', '<svg><g><p><a href=a>x</a></p><textarea><a href=b></textarea>'],
  [
    'svg integration',
    '<svg><foreignObject><textarea><a href=a></textarea><a href=b></foreignObject></svg>',
  ],
  ['svg cdata', '<svg><![CDATA[<a href=a>]]></svg><![CDATA[<a href=b>]]><a href=c>'],
  ['svg style', '<svg><style><a href=a></style></svg><a href=b>'],
  [
    'math',
    '<math><mi><a href=a></a></mi><annotation-xml encoding="text/html"><a href=b></a></annotation-xml></math>',
  ],
  ['tables', '<table><tr><td><a href=a><td><a href=b><tr><th><a href=c></table><p><a href=d>'],
  [
    'lists',
    '<dl><dt><a href=a><dd><a href=b><dt><a href=c></dl><ol><li><p><a href=d><li><a href=e></ol>',
  ],
  [
    'paragraphs',
    '<p><a href=a>1</a><div><a href=b>2</a></div><p>x<ul><li><a href=c>3</a></ul><h1><a href=d>4</a></h1>',
  ],
  ['head and body', '<meta name=a><title>t</title><a href=a>x</a><p><a href=b>y</a>'],
  ['after the body', '<html><head></head><body><a href=a>x</a></body></html><p><a href=b>y</a>'],
  ['select', '<select><option id=a>1<option id=b>2<optgroup><option id=c></select><a href=x>'],
  ['forms', '<form id=a><p><a href=a>x</a><form id=b><a href=b>y</a></form></form>'],
  ['ids', '<p id=a><p id=""><p ID="b c"><p id=&#233;><p id=d id=e><p id=" f ">'],
  ['cut tag', '<a href=a>x</a><a href="b'],
  ['plaintext', '<a href=a>x</a><plaintext><a href=b>'],
  ['nul', '<a href="a\0b">x</a><a\0 href=c><a href=d>'],
  ['area', '<map name=m><area href=a><area nohref></map><a name=x><a href=b>'],
  [
    'images',
    '<img src=a.png><img src="b.png" srcset="c.png 1x, d.png 2x"><picture><source srcset="e.png"><img src=f.png></picture>',
  ],
  [
    'srcset',
    '<img srcset="a.png, b.png 2x"><img srcset="c.png 1q, d.png 1x"><img srcset="e,f.png 1x">',
  ],
  [
    'images before base',
    '<img src=a.png><img srcset=b.png><link rel=stylesheet href=c.css><script src=d.js></script><base href="other/"><a href=e><img src=f.png>',
  ],
  [
    'loaded',
    '<script src=a.js></script><link rel=stylesheet href=b.css><video poster=c.png src=d.mp4></video><input type=image src=e.png><embed src=f.svg><object data=g.svg></object><body background=h.png>',
  ],
  [
    'not loaded',
    '<script type=text/x src=a.js></script><link rel=stylesheet type=text/less href=b.css><img src=""><source src=c><template><img src=d.png></template>',
  ],
  ['shadow', '<div><template shadowrootmode=open><img src=a.png></template></div>'],
  [
    'css',
    '<style>@import "a.css";@namespace x url(no.css);p{background:url(b.png)}q{background:url("c d.png)}</style><style>body{background:URL( e.png )}@import "no.css";</style><p style="background:image-set(\'f.png\' 1x)">x',
  ],
  [
    'css errors',
    '<style>p{background:url(a b.png);color:red}body{list-style:url(c.png)}p{background:foo(;}p{background:url(d.png)}</style><p>x',
  ],
  [
    'css comment',
    '<style><!-- /* url(no.png) */ body{background:u\\72l(a\\).png)} --></style><style>p::before{content:"url(no.png)"}</style><p>x',
  ],
  [
    'svg images',
    '<svg><image href="a.png"/><use href="b.svg#i"/><image xlink:href="c.png"/><rect width=9 height=9 fill="url(d.svg#p)"/></svg>',
  ],
  ['latin1', latin('<meta charset=latin1><a href="é?é#é"><p id="é">'), 'text/html'],
  ['latin1 by default', latin('<a href="é?é"><p id="é">caf\xe9 d\xe9j\xe0 vu'), 'text/html'],
  ['utf-8 in meta', '<meta charset=utf-8><a href="é?é"><p id="é">', 'text/html'],
  [
    'pragma',
    latin('<meta http-equiv=content-type content="text/html; charset=windows-1251"><a href="é?é">'),
    'text/html',
  ],
  ['bom', '\uFEFF<meta charset=latin1><a href="é?é">', 'text/html; charset=latin1'],
  ['utf-16', Buffer.from('\uFEFF<a href="é?é"><p id="é">', 'utf16le'), 'text/html'],
  ['utf-16 in meta', '<meta charset=utf-16le><a href="é?é">', 'text/html'],
  [
    'shift_jis',
    Buffer.concat([
      Buffer.from('<a href="'),
      Buffer.from([0x93, 0xfa]),
      Buffer.from('?'),
      Buffer.from([0x93, 0xfa, 0x96, 0x7b]),
      Buffer.from('">'),
    ]),
    'text/html; charset=Shift_JIS',
  ],
  ['unencodable', '<meta charset=iso-8859-2><a href="?&#x4E2D;a">', 'text/html'],
  [
    'late meta',
    latin(`<head>${'<!-- x -->'.repeat(120)}<meta charset=iso-8859-15></head><a href="é?é">`),
    'text/html',
  ],
  [
    'meta in comment',
    '<!-- <meta charset=latin1> --><meta charset=utf-8><a href="é">',
    'text/html',
  ],
  [
    'xhtml',
    '<html xmlns="http://www.w3.org/1999/xhtml"><head><title>t</title></head><body><p id="a"><a href="x">1</a><br/><A href="no">2</A><script>//<![CDATA[\n"<a href=\'no\'/>"\n//]]></script></p></body></html>',
    'application/xhtml+xml',
  ],
]

function read(origin: string, index: number): DocumentFacts {
  const [, body, contentType = html] = pages[index] ?? ['', '']
  const reader = readDocument({ url: new URL(pathOf(index), origin), contentType })
  reader.write(typeof body === 'string' ? Buffer.from(body) : body)
  return reader.end()
}

function withFragment({ url, fragment }: { url: string; fragment?: string }): string {
  return fragment === undefined ? url : `${url}#${fragment}`
}

function isHttp(href: string): boolean {
  return /^https?:$/.test(URL.parse(href)?.protocol ?? '')
}

/** Elements whose reference is loaded at once, whatever else the page holds. */
const loadsAtOnce = new Set(['script src', 'link href', 'css @import', 'input src', 'image href'])

describe.skipIf(!hasBrowser)('documents as a browser reads them (needs chromium)', () => {
  const shown = hasBrowser
    ? show((origin) =>
        pages.map(([name, body, type = html], index): Case => {
          const selectors = read(origin, index).links.flatMap(({ selector }) =>
            selector?.includes('template') ? [] : (selector ?? []),
          )
          return { name, body, type, selectors }
        }),
      )
    : undefined

  it.each(pages.map(([name], index) => ({ name, index })))('$name', async ({ index }) => {
    const { origin, seen } = (await shown) ?? { origin: '', seen: [] }
    const facts = read(origin, index)
    const page = seen[index]
    if (!page) throw new Error('the browser did not show this page')
    const anchors = facts.links.filter(
      ({ kind, element, attribute }) =>
        kind === 'navigation' && (element === 'a' || element === 'area') && attribute === 'href',
    )
    // `document.links` holds those of HTML only.
    const inSvg = facts.links
      .filter(({ selector }) => /svg|^#t$/.test(selector ?? ''))
      .map(withFragment)
    const ofHtml = anchors
      .map(withFragment)
      .filter((href) => page.links.includes(href) || !inSvg.includes(href))
    expect(ofHtml).toEqual(page.links.filter(isHttp))
    expect([...(facts.ids ?? [])].toSorted()).toEqual(
      [...new Set(page.ids)].filter((id) => id !== '').toSorted(),
    )
    expect(facts.base).toBe(page.base)
    if (facts.encodingSource !== 'default') expect(facts.encoding).toBe(page.encoding)
    const found = new Set(facts.links.map(({ url }) => url.slice(origin.length)))
    expect(page.requests.filter((path) => !found.has(path))).toEqual([])
    const due = facts.links.filter(({ element, attribute }) =>
      loadsAtOnce.has(`${element} ${attribute}`),
    )
    const missed = due
      .map(({ url }) => url.slice(origin.length))
      .filter((path) => !page.requests.includes(path))
    expect(missed).toEqual(missed.filter((path) => path.includes('.svg')))
    // No selector reaches into a shadow tree.
    const described = facts.links.filter(
      ({ selector }) => selector !== undefined && !selector.includes('template'),
    )
    const lost = described.filter(
      ({ raw }, at) => page.selected[at]?.some((value) => value.includes(raw)) !== true,
    )
    expect(lost.map(({ raw, selector }) => `${raw} at ${selector}`)).toEqual([])
  })
})
