import { array, constantFrom, nat, sample, tuple } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readDocument } from '../../src/checks/crawl/document/read-document.ts'
import { type Case, hasBrowser, pathOf, show } from '../fixtures/document/browser.ts'

/** Pieces of markup that parsers like to differ on; `@` becomes a number of its own. */
const pieces = [
  ...'<a href="u@">|</a>|<a href=u@ id=i@>x</a>|<a name=n@>|<area href=u@>|<span id=s@>|</span>'.split(
    '|',
  ),
  ...'<div>|</div>|<p>|</p>|<table>|</table>|<tr>|<td>|</td>|<th>|<tbody>|<caption>|<ul>|<li>|</ul>|<dl>|<dt>|<dd>'.split(
    '|',
  ),
  ...'<b>|</b>|<i>|<h1>|</h1>|<h2>|<button>|</button>|<form>|</form>|<nobr>|<pre>|<center>|<section>|<details>'.split(
    '|',
  ),
  ...'<svg>|</svg>|<g id=g@>|<math>|</math>|<mi>|<foreignObject>|</foreignObject>|<desc>|<title>|</title>'.split(
    '|',
  ),
  ...'<annotation-xml encoding="text/html">|<annotation-xml>|<template>|</template>|<noscript>|</noscript>'.split(
    '|',
  ),
  ...'<style>|</style>|<textarea>|</textarea>|<xmp>|</xmp>|<script type=x>|</script>|<iframe>|</iframe>'.split(
    '|',
  ),
  ...'<!--|-->|--!>|<!-->|<![CDATA[|]]>|<?x|<!x>|</ x>|</>|<|>|&amp;|"|=|/>| '.split('|'),
  ...'<select>|</select>|<option id=o@>|<br>|<img id=m@>|<body id=b@>|<html id=h@>|<head>|</head>|</body>|</html>'.split(
    '|',
  ),
  ...'<base href="b@/">|<base target=x>|<object>|</object>|<marquee>|<ruby>|<rt>|<col>|<image id=q@>|<plaintext>'.split(
    '|',
  ),
]
const markup = tuple(
  constantFrom('', '<!doctype html>'),
  array(constantFrom(...pieces.slice(0, 5), ...pieces), { minLength: 4, maxLength: 24 }),
  nat(),
).map(([doctype, parts]) => doctype + parts.join(''))

let number = 0
const pages = sample(markup, { numRuns: 400, seed: 20_260 }).map((text) =>
  text.replaceAll('@', () => String(number++)),
)

const type = 'text/html; charset=utf-8'

function read(origin: string, index: number) {
  const reader = readDocument({ url: new URL(pathOf(index), origin), contentType: type })
  reader.write(Buffer.from(pages[index] ?? ''))
  return reader.end()
}

const names = (urls: readonly string[]) => urls.map((url) => url.slice(url.lastIndexOf('/') + 1))

describe.skipIf(!hasBrowser)('random markup (needs chromium)', () => {
  it('has the links, the ids and the base that a browser sees in it', async () => {
    const { origin, seen } = await show(() =>
      pages.map((body, index): Case => ({ name: String(index), body, type, selectors: [] })),
    )
    const differences = seen.flatMap((page, index) => {
      const facts = read(origin, index)
      const text = pages[index] ?? ''
      const links = names(
        facts.links.filter(({ kind }) => kind === 'navigation').map(({ url }) => url),
      )
      const inBrowser = names(page.links)
      const missing = inBrowser.filter((name) => !links.includes(name))
      // Not in the list of a browser: links of SVG and MathML, and what only those without scripts see.
      const isListed = !/<svg|<math|<noscript/.test(text)
      const extra = isListed ? links.filter((name) => !inBrowser.includes(name)) : []
      const ids = [...(facts.ids ?? [])].toSorted().join(' ')
      const idsInBrowser = [...new Set(page.ids)]
        .filter((id) => id !== '')
        .toSorted()
        .join(' ')
      const isSame = missing.length === 0 && extra.length === 0 && ids === idsInBrowser
      return isSame && facts.base === page.base ? [] : [{ text, missing, extra, ids, idsInBrowser }]
    })
    expect(differences).toEqual([])
  })
})
