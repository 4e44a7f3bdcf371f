import { describe, expect, it } from 'vitest'
import { factsOf, linksOf } from '../../../fixtures/document/facts-of.ts'

describe('references in the attributes of HTML', () => {
  it.each<[html: string, ...links: string[]]>([
    ['<a href=x>', 'navigation /dir/x'],
    ['<A HREF="x&amp;y?a&copy=1&lt;">', 'navigation /dir/x&y?a&copy=1%3C'],
    ['<a/href="x"/>', 'navigation /dir/x'],
    ['<a href=x href=y>', 'navigation /dir/x'],
    ['<a href="">', 'navigation /dir/page.html?q'],
    ['<a href>', 'navigation /dir/page.html?q'],
    ['<a href="#">', 'navigation /dir/page.html?q#'],
    ['<a href="?r">', 'navigation /dir/page.html?r'],
    ['<a href="//h.test/a/../b">', 'navigation http://h.test/b'],
    ['<a href=" \n/x \t">', 'navigation /x'],
    ['<a href="/a\nb">', 'navigation /ab'],
    ['<a href="a #f">', 'navigation /dir/a%20#f'],
    ['<a href="\\\\h.test\\p">', 'navigation http://h.test/p'],
    ['<a href="#a b">', 'navigation /dir/page.html?q#a%20b'],
    ['<a href="x" ping="/p1 /p2">', 'navigation /dir/x', 'POST ping /p1', 'POST ping /p2'],
    ['<map><area href=x></map>', 'navigation /dir/x'],
    ['<audio src=x></audio>', 'media /dir/x'],
    ['<video src=x poster=y>', 'media /dir/x', 'image /dir/y'],
    ['<video><source src=x><track src=y></video>', 'media /dir/x', 'track /dir/y'],
    [
      '<picture><source srcset="a 1x, b 2x"><img src=c></picture>',
      'image /dir/a',
      'image /dir/b',
      'image /dir/c',
    ],
    ['<img srcset="a,b.png 100w, c.png 200w">', 'image /dir/a,b.png', 'image /dir/c.png'],
    ['<img src=a longdesc=b>', 'image /dir/a', 'citation /dir/b'],
    ['<image src=a>', 'image /dir/a'],
    [
      '<blockquote cite=x><q cite=y><ins cite=z>',
      'citation /dir/x',
      'citation /dir/y',
      'citation /dir/z',
    ],
    ['<body background=x>', 'image /dir/x'],
    ['<table background=a><tr><td background=b>', 'image /dir/a', 'image /dir/b'],
    ['<form action=x>', 'form /dir/x'],
    ['<form action=x method=POST>', 'POST form /dir/x'],
    ['<form><button formaction=x formmethod=post>', 'POST form /dir/x'],
    ['<form><input type=submit formaction=x>', 'form /dir/x'],
    ['<input type=IMAGE src=x>', 'image /dir/x'],
    ['<iframe src=x>', 'frame /dir/x'],
    ['<frameset><frame src=x longdesc=y>', 'frame /dir/x', 'citation /dir/y'],
    ['<embed src=x>', 'object /dir/x'],
    ['<object data=x archive="a b">', 'object /dir/x', 'object /dir/a', 'object /dir/b'],
    ['<script src=x></script>', 'script /dir/x'],
    ['<script type=module src=x></script>', 'script /dir/x'],
    ['<script type="text/JavaScript" src=x></script>', 'script /dir/x'],
    ['<link rel=stylesheet href=x>', 'style /dir/x'],
    ['<link rel="alternate stylesheet" href=x title=t>', 'style /dir/x'],
    ['<link rel="shortcut icon" href=x>', 'icon /dir/x'],
    ['<link rel="apple-touch-icon" href=x>', 'icon /dir/x'],
    ['<link rel=manifest href=x>', 'manifest /dir/x'],
    ['<link rel=canonical href=x>', 'canonical /dir/x'],
    ['<link rel=alternate hreflang=de href=x>', 'alternate /dir/x'],
    ['<link rel=alternate type="application/rss+xml" href=x>', 'feed /dir/x'],
    ['<link rel=next href=x>', 'relation /dir/x'],
    ['<link rev=made href="me@host.test">', 'relation /dir/me@host.test'],
    ['<link rel="" rev=made href=x>', 'relation /dir/x'],
    ['<link rev=made rel=next href=x>', 'relation /dir/x'],
    [
      '<link rel=preload as=image href=x imagesrcset="y 1x, z 2x">',
      'preload /dir/y',
      'preload /dir/z',
      'preload /dir/x',
    ],
    ['<link rel=modulepreload href=x>', 'preload /dir/x'],
    ['<link rel=prefetch href=x>', 'prefetch /dir/x'],
    ['<link itemprop=image href=x>', 'structured-data /dir/x'],
    ['<meta itemprop=thumbnailUrl content=x>', 'structured-data /dir/x'],
    ['<meta http-equiv=Refresh content="0; URL = \'x y\' z">', 'refresh /dir/x%20y'],
    ['<meta http-equiv=refresh content="5;x">', 'refresh /dir/x'],
    ['<meta property=og:image content=x>', 'social /dir/x'],
    ['<meta name="twitter:image" content="/x">', 'social /x'],
    ['<noscript><img src=x></noscript>', 'image /dir/x'],
    ['<svg><a href=x></a><a xlink:href=y></a></svg>', 'navigation /dir/x', 'navigation /dir/y'],
    ['<svg><a href=x xlink:href=y></a></svg>', 'navigation /dir/x'],
    ['<svg><image href=x /><feImage href=y /></svg>', 'image /dir/x', 'image /dir/y'],
    ['<svg><use href="x.svg#i"/></svg>', 'svg-use /dir/x.svg#i'],
    ['<svg><use href="#i"/></svg>', 'svg-use /dir/page.html?q#i'],
    ['<svg><script xlink:href=x></script></svg>', 'script /dir/x'],
    ['<svg><rect fill="url(x.svg#p)"/></svg>', 'css-image /dir/x.svg#p'],
    ['<svg><foreignObject><a href=x></a></foreignObject></svg>', 'navigation /dir/x'],
    ['<svg><title><a href=x></a></title></svg>', 'navigation /dir/x'],
    ['<svg><p><title>t</title></p><textarea><a href=x></textarea>'],
    ['<math><mi href=x></mi></math>', 'navigation /dir/x'],
    ['<p style="background: url(x)">', 'css-image /dir/x'],
    [
      '<style>@import "x"; p { background: url("y") }</style>',
      'css-import /dir/x',
      'css-image /dir/y',
    ],
    ['<svg><style>p { fill: url(x.svg#a) }</style></svg>', 'css-image /dir/x.svg#a'],
    ['<style>p { background: url(x) }', 'css-image /dir/x'],
    ['<iframe srcdoc="&lt;img src=x>">', 'image /dir/x'],
    ['<div><template shadowrootmode=open><img src=x></template></div>', 'image /dir/x'],
    ['<template><p></p></template><img src=x>', 'image /dir/x'],
    ['<!-- --!><a href=x>', 'navigation /dir/x'],
    ['<!--><a href=x>-->', 'navigation /dir/x'],
    ['<script><!-- </script><a href=x>-->', 'navigation /dir/x'],
    ['<script>"<!--<script>"</script>"-->"</script><a href=x>', 'navigation /dir/x'],
    [
      '<script type=speculationrules>{"prefetch":[{"urls":["a","b"]}]}</script>',
      'prefetch /dir/a',
      'prefetch /dir/b',
    ],
  ])('%s', (html, ...links) => {
    expect(linksOf(html)).toEqual(links)
  })
})

describe('what looks like a reference and is none', () => {
  it.each([
    ['a comment', '<!-- <a href=x> -->'],
    ['a bogus comment', '<?a href=x?><!a href=x></ a href=x>'],
    ['CDATA in HTML', '<![CDATA[ a href=x ]]>'],
    ['text of a script', '<script>"<a href=x>"</script>'],
    ['a script in a comment of a script', '<script><!--<script></script><a href=x></script>'],
    ['a text field', '<textarea><a href=x></textarea>'],
    ['a title', '<title><a href=x></title>'],
    ['raw text', '<xmp><a href=x></xmp><noembed><a href=x></noembed><iframe><a href=x></iframe>'],
    ['frames that are not shown', '<noframes><a href=x></noframes>'],
    ['all that follows plaintext', '<plaintext><a href=x>'],
    ['a template', '<template><a href=x><template></template><img src=x></template>'],
    ['a shadow tree without host', '<ul><template shadowrootmode=open><a href=x></template></ul>'],
    ['a tag that does not end', '<p>t<a href=x'],
    ['an end tag', '</a href=x>'],
    ['another attribute', '<a data-href=x hrefs=x title="href=x">'],
    ['another element', '<div href=x src=x action=x><area-x href=x>'],
    ['an empty source', '<img src=""><img src=" "><script src=""></script><link rel=icon href="">'],
    ['a link without relation', '<link href=x><link rev="" href=x>'],
    ['an address for mail', '<link rev=made href="mailto:me@host.test">'],
    [
      'a relation that is no document',
      '<link rel="preconnect dns-prefetch profile pingback" href=x>',
    ],
    ['a style sheet of a preprocessor', '<link rel=stylesheet type=text/less href=x>'],
    ['a name of a vocabulary', '<link itemprop=availability href="http://schema.org/InStock">'],
    ['a script that is not run', '<script type="text/plain" src=x></script>'],
    ['a source without picture', '<source src=x srcset="x 1x">'],
    ['the src of a source in picture', '<picture><source src=x></picture>'],
    ['the srcset of a source in video', '<video><source srcset="x 1x"></video>'],
    ['a track outside of media', '<track src=x>'],
    ['an input that is no image', '<input type=text src=x formaction=x>'],
    ['a button that does not submit', '<button type=button formaction=x>'],
    ['a dialog', '<form method=dialog action=x>'],
    ['a form in a form', '<form><form action=x></form></form>'],
    ['an image map', '<img usemap="#m">'],
    ['a reload', '<meta http-equiv=refresh content="5">'],
    ['a malformed refresh', '<meta http-equiv=refresh content="x; url=y">'],
    ['a description that is a URL', '<meta name=description content="http://site.test/x">'],
    ['a colour', '<meta name=theme-color content="/x">'],
    ['a title of Open Graph', '<meta property=og:title content="http://site.test/x">'],
    ['a candidate with wrong descriptors', '<img srcset="x 1q, y 1x 2x, z 0w">'],
    ['a paint in the document', '<svg><rect fill="url(#p)"/><linearGradient href="#p"/></svg>'],
    ['SVG outside of SVG', '<use href=x><feimage href=x>'],
    ['HTML in SVG', '<svg><img-x src=x/><link rel=icon href=x /></svg>'],
    ['a frame that has its document', '<iframe src=x srcdoc="">'],
    ['an own fragment in srcdoc', `<iframe srcdoc="&lt;a href='#x'>">`],
    ['other schemes', '<a href=mailto:x><a href=tel:1><a href="JavaScript:x"><img src=data:,x>'],
    ['structured text', '<script type=application/ld+json>{"name":"/x","logo":"Acme"}</script>'],
  ])('%s', (_what, html) => {
    expect(linksOf(html)).toEqual([])
  })
})

describe('schemes and unparsable references', () => {
  it('counts other schemes', () => {
    const { schemes } = factsOf('<a href=mailto:x><a href="MAILTO:y"><a href=" javascript:z">')
    expect([...schemes]).toEqual([
      ['mailto', 2],
      ['javascript', 1],
    ])
  })

  it.each(['http://', 'http://[', '//', 'http://a b/', 'https://h:99999/', 'http://%zz/'])(
    'tells that %s is no URL',
    (href) => {
      const { invalid, links } = factsOf(`\n <a href="${href}">`)
      expect(links).toEqual([])
      expect(invalid).toMatchObject([{ raw: href, kind: 'navigation', line: 2, column: 5 }])
    },
  )

  it('has no quarrel with what looks alike', () => {
    expect(factsOf('<a href="http:/a"><a href="https://h:443/"><a href="x:y">').invalid).toEqual([])
  })
})
