import { describe, expect, it } from 'vitest'
import { factsOf, linksOf } from '../../../fixtures/document/facts-of.ts'

const css = { contentType: 'text/css', url: new URL('http://site.test/css/a.css') }

describe('references in style sheets', () => {
  it.each<[css: string, ...links: string[]]>([
    ['@import "x";', 'css-import /css/x'],
    ['@IMPORT url(x) screen;', 'css-import /css/x'],
    ['@import url("x") layer(a) supports(display: grid);', 'css-import /css/x'],
    [
      '@charset "utf-8"; @layer a, b; @import "x"; @import "y"',
      'css-import /css/x',
      'css-import /css/y',
    ],
    ['a { background: url(x) }', 'css-image /css/x'],
    ["a { background: URL( 'x\\27 y' ) }", "css-image /css/x'y"],
    ['a { background: u\\72l(x\\)y) }', 'css-image /css/x)y'],
    ['a { background: url(x), url("y z") }', 'css-image /css/x', 'css-image /css/y%20z'],
    [
      'a { background: image-set("x" 1x, url(y) 2x type("image/avif")) }',
      'css-image /css/x',
      'css-image /css/y',
    ],
    ['a { background: -webkit-image-set("x" 1x) }', 'css-image /css/x'],
    ['a { background: src("x") }', 'css-image /css/x'],
    ['@media print { a { &:hover { cursor: url(x), auto } } }', 'css-image /css/x'],
    [
      '@font-face { src: local("l"), url(x) format("woff2"), url("y?#iefix") }',
      'font /css/x',
      'font /css/y?#iefix',
    ],
    ['@supports (color: red) { @font-face { src: url(x) } }', 'font /css/x'],
    ['a { color: red; background: url(x', 'css-image /css/x'],
    ['a { --x: url(x); b: var(--x) } d { e: url(y)', 'css-image /css/x', 'css-image /css/y'],
    ['/* url(z) */ a/**/{ b:/* */url(x)}', 'css-image /css/x'],
    ['a { mask: url(x.svg#m) }', 'css-image /css/x.svg#m'],
    ['a { b: url(//h.test/x) }', 'css-image http://h.test/x'],
  ])('%s', (text, ...links) => {
    expect(linksOf(text, css)).toEqual(links)
  })

  it.each([
    ['a comment', '/* url(x) @import "y"; */'],
    ['a string', 'a::before { content: "url(x)" }'],
    ['a selector', 'a[href="url(x)"], a[src=url] { color: red }'],
    ['a namespace', '@namespace svg url(http://www.w3.org/2000/svg);'],
    ['a condition', '@supports (background: url(x)) { a { color: red } }'],
    ['an import after rules', 'a { color: red } @import "x";'],
    ['an import in a rule', '@media print { @import "x"; }'],
    ['an import after another at-rule', '@namespace "n"; @import "x";'],
    ['an empty URL', 'a { background: url(), url("") }'],
    ['an element of the document', 'a { fill: url(#g) }'],
    ['a bad URL', 'a { background: url(x y) }'],
    ['a string that breaks', 'a { background: url("x\ny") }'],
    ['data', 'a { background: url(data:image/png;base64,AA==) }'],
    ['a declaration outside of a rule', 'background: url(x);'],
    ['a type in an image set', 'a { background: image-set(linear-gradient(red, blue) type("x")) }'],
    ['a bracket that does not close', 'a { b: c(; } d { e: url(x) } f { g: url(y) }'],
    ['a local font', '@font-face { src: local("x.woff") format("y") }'],
  ])('finds nothing in %s', (_what, text) => {
    expect(linksOf(text, css)).toEqual([])
  })

  it('tells place, property and what must come', () => {
    const { links } = factsOf('a{}\n b {\r\n  cursor: x, url( y )}', css)
    expect(links).toMatchObject([
      { element: 'css', attribute: 'cursor', line: 3, column: 14, expects: 'image', raw: 'y' },
    ])
  })

  it('gives up on a text that is no style sheet, and says so', () => {
    const facts = factsOf(`@import "x";${'url("\n'.repeat(100_000)}`, css)
    expect(facts.malformed.get('css')).toBe(1)
  })

  it('says when a sheet is longer than it reads', () => {
    const text = `@import "x";${' '.repeat(100)}a{b:url(y)}`
    const facts = factsOf(text, { ...css, limits: { text: 50 } })
    expect(facts.links.map(({ raw }) => raw)).toEqual(['x'])
    expect(facts.overflow.get('text')).toBe(1)
    expect(factsOf(text, css).overflow.size).toBe(0)
  })

  it('places what stands in a style element', () => {
    const { links } = factsOf('<p>\n<style>\n a { b: url(x) }</style>\n<p style="c:url(y)">')
    expect(links).toMatchObject([
      { line: 3, column: 9, attribute: 'b', element: 'css' },
      { line: 4, column: 4, attribute: 'style', element: 'p' },
    ])
  })
})
