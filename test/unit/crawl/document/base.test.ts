import { describe, expect, it } from 'vitest'
import { factsOf, linksOf } from '../../../fixtures/document/facts-of.ts'

describe('the base of a document', () => {
  it.each<[html: string, base: string]>([
    ['', 'http://site.test/dir/page.html?q#f'],
    ['<base href="/b/">', 'http://site.test/b/'],
    ['<base href="../b/c">', 'http://site.test/b/c'],
    ['<base href="//h.test">', 'http://h.test/'],
    ['<base target=_top><base href="/b/">', 'http://site.test/b/'],
    ['<base href="/b/"><base href="/c/">', 'http://site.test/b/'],
    ['<body><p><base href="/b/">', 'http://site.test/b/'],
    ['<base href="">', 'http://site.test/dir/page.html?q'],
    ['<base href="http://["><base href="/b/">', 'http://site.test/dir/page.html?q#f'],
    ['<base href="data:,x"><base href="/b/">', 'http://site.test/dir/page.html?q#f'],
    ['<base href="javascript:x">', 'http://site.test/dir/page.html?q#f'],
    ['<template><base href="/b/"></template>', 'http://site.test/dir/page.html?q#f'],
    ['<!-- <base href="/b/"> -->', 'http://site.test/dir/page.html?q#f'],
    ['<svg><base href="/b/"/></svg>', 'http://site.test/dir/page.html?q#f'],
    ['<noscript><base href="/b/"></noscript>', 'http://site.test/dir/page.html?q#f'],
  ])('%s', (html, base) => {
    expect(factsOf(html).base).toBe(base)
  })

  it('counts for links before it, but not for what was loaded before it', () => {
    expect(
      linksOf(
        '<a href=x><form action=y></form><img src=v><script src=z></script><img src=w><base href="/b/"><a href=#t><img src=u>',
      ),
    ).toEqual([
      'navigation /b/x',
      'form /b/y',
      'image /dir/v',
      'script /dir/z',
      'image /b/w',
      'navigation /b/#t',
      'image /b/u',
    ])
  })

  it('of a frame is that of the document around it, wherever it stands', () => {
    expect(
      linksOf(`<iframe srcdoc='<a href=x><base href="c/"><a href=y>'></iframe><base href="/b/">`),
    ).toEqual(['navigation /b/c/x', 'navigation /b/c/y'])
  })

  it('is not changed by a frame, nor is it that of headers', () => {
    const headers = { link: '<h>; rel=next' }
    expect(
      linksOf(`<base href="/b/"><iframe srcdoc='<base href="/c/">'></iframe><a href=x>`, {
        headers,
      }),
    ).toEqual(['relation /dir/h', 'navigation /b/x'])
  })

  it('keeps user names, which an origin lacks', () => {
    const url = new URL('http://u:p@site.test/dir/page')
    expect(linksOf('<a href="/x"><a href=y><a href="?z">', { url })).toEqual([
      'navigation http://u:p@site.test/x',
      'navigation http://u:p@site.test/dir/y',
      'navigation http://u:p@site.test/dir/page?z',
    ])
  })
})
