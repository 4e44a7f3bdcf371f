import { describe, expect, it } from 'vitest'
import { factsOf, linksOf } from '../../../fixtures/document/facts-of.ts'

const xml = { contentType: 'application/xml' }

describe('feeds', () => {
  it.each<[xml: string, ...links: string[]]>([
    [
      `<rss version="2.0" xmlns:atom="a" xmlns:media="m"><channel><link>/</link><atom:link rel="self" href="rss"/>
       <atom:link rel="hub" href="hub"/><image><url>i.png</url><link>/i</link></image><docs>/docs</docs>
       <item><title>/t</title><link><![CDATA[ /a?x=1&y ]]></link><description>&lt;a href="/d"></description>
       <guid>http://site.test/g</guid><guid isPermaLink="false">http://site.test/no</guid><comments>/c</comments>
       <enclosure url="/e.mp3" type="audio/mpeg"/><media:thumbnail url="/t.png"/><media:content url="/m.mp4"/></item>
       </channel></rss>`,
      'navigation /',
      'feed /dir/rss',
      'image /dir/i.png',
      'navigation /i',
      'navigation /a?x=1&y',
      'navigation /g',
      'navigation /c',
      'media /e.mp3',
      'image /t.png',
      'media /m.mp4',
    ],
    [
      `<feed xmlns="http://www.w3.org/2005/Atom" xml:base="/f/"><link href="x"/><link rel="next" href="y"/>
       <link rel="edit" href="z"/><icon>i.ico</icon><id>http://site.test/id</id>
       <entry xml:base="e/"><link rel="enclosure" href="a&amp;b"/><content src="c"/><summary>/s</summary></entry></feed>`,
      'navigation /f/x',
      'feed /f/y',
      'image /f/i.ico',
      'media /f/e/a&b',
      'navigation /f/e/c',
    ],
    [
      `<rdf:RDF xmlns:rdf="r"><item rdf:about="/no"><link>/a</link></item></rdf:RDF>`,
      'navigation /a',
    ],
  ])('%s', (text, ...links) => {
    expect(linksOf(text, { contentType: 'application/rss+xml' })).toEqual(links)
  })

  it('may be JSON', () => {
    const feed = {
      version: 'https://jsonfeed.org/version/1.1',
      home_page_url: '/h',
      feed_url: 'f',
      description: '/d',
      items: [
        {
          id: '/id',
          url: '/u',
          image: 'i',
          content_html: '<a href=x>',
          attachments: [{ url: 'a' }],
        },
      ],
    }
    const { format, links } = factsOf(JSON.stringify(feed), {
      contentType: 'application/feed+json',
    })
    expect(format).toBe('feed')
    expect(links.map(({ url }) => url.slice(16))).toEqual([
      '/h',
      '/dir/f',
      '/u',
      '/dir/i',
      '/dir/a',
    ])
    expect(linksOf('{"url":"/x","items":[]}', { contentType: 'application/json' })).toEqual([])
  })
})

describe('sitemaps', () => {
  it.each<[xml: string, ...links: string[]]>([
    [
      `<?xml version="1.0"?><urlset xmlns:image="i" xmlns:xhtml="h"><url><loc>
       http://site.test/a?x&amp;y</loc><lastmod>2020</lastmod><image:image><image:loc>/i.png</image:loc></image:image>
       <xhtml:link rel="alternate" hreflang="de" href="/de"/></url><!-- <url><loc>/no</loc></url> --></urlset>`,
      'navigation /a?x&y',
      'image /i.png',
      'alternate /de',
    ],
    [
      '<s:sitemapindex xmlns:s="s"><s:sitemap><s:loc>/s.xml</s:loc></s:sitemap></s:sitemapindex>',
      'sitemap /s.xml',
    ],
    ['<loc>/x</loc>'],
    ['<other><url><loc>/x</loc></url><a href="/y"/></other>'],
  ])('%s', (text, ...links) => {
    expect(linksOf(text, xml)).toEqual(links)
  })

  it('place a URL where it begins', () => {
    const { links } = factsOf('<urlset>\n<url><loc>\n  /a</loc></url></urlset>', xml)
    expect(links).toMatchObject([{ line: 3, column: 3 }])
  })

  it('may be plain lists when they are referred to as sitemaps', () => {
    const plain = { contentType: 'text/plain' }
    const list = 'http://site.test/a\r\n# no\nnothing\n  http://site.test/b'
    expect(linksOf(list, { ...plain, role: 'sitemap' })).toEqual(['navigation /a', 'navigation /b'])
    expect(linksOf(list, plain)).toEqual([])
  })

  it('are named by robots.txt', () => {
    const source = { contentType: 'text/plain', url: new URL('http://site.test/robots.txt') }
    const text =
      'User-agent: *\nDisallow: /x\nSITEMAP : http://site.test/s.xml # all\n# Sitemap: /no\nsitemap:/t.xml'
    expect(linksOf(text, source)).toEqual(['sitemap /s.xml', 'sitemap /t.xml'])
    expect(linksOf(text, { ...source, url: new URL('http://site.test/other.txt') })).toEqual([])
  })
})

describe('web app manifests', () => {
  const manifest = {
    id: '/id',
    scope: '/scope/',
    start_url: '.',
    icons: [{ src: 'i.png' }, { src: '' }, 1],
    screenshots: [{ src: '/s.png' }],
    shortcuts: [{ url: '/cut', icons: [{ src: 'c.png' }] }],
    share_target: { action: '/share', method: 'post' },
    protocol_handlers: [{ protocol: 'web+x', url: '/p?%s' }],
    description: '/no',
  }
  const found = [
    'navigation /dir/',
    'image /dir/i.png',
    'image /s.png',
    'navigation /cut',
    'image /dir/c.png',
    'POST form /share',
  ]
  it('are read as such by their type, or by what refers to them', () => {
    const text = JSON.stringify(manifest)
    expect(linksOf(text, { contentType: 'application/manifest+json' })).toEqual(found)
    expect(linksOf(text, { contentType: 'text/plain', role: 'manifest' })).toEqual(found)
    expect(linksOf(text, { contentType: 'application/json' })).toEqual([])
  })

  it('tell the line, also of the second of two equal URLs', () => {
    const text = '{"icons": [\n{"src": "i\\/1.png"},\n{"src": "i\\/1.png"}]}'
    const { links } = factsOf(text, { contentType: 'application/manifest+json' })
    expect(links).toMatchObject([
      { line: 2, column: 9 },
      { line: 3, column: 9 },
    ])
  })

  it.each(['', '{', '[]', 'null', '1', '{"icons":{"src":"x"},"start_url":1}'])(
    'may be %s',
    (text) => {
      expect(linksOf(text, { contentType: 'application/manifest+json' })).toEqual([])
    },
  )

  it('that are no JSON are told apart from empty ones', () => {
    const type = { contentType: 'application/manifest+json' }
    expect(factsOf('{', type).malformed.get('json')).toBe(1)
    expect(factsOf('{}', type).malformed.get('json')).toBeUndefined()
  })
})

describe('XHTML and SVG', () => {
  it('are read as XML', () => {
    const text = `<?xml-stylesheet type="text/css" href="s.css"?><html xmlns="x"><head><title>A &amp; B</title>
      <script>var a = "<![CDATA[<a href='no'/>]]>"</script><style><![CDATA[p { b: url(c.png) }]]></style>
      <script src="s.js"/></head><body><h:a xmlns:h="x" href="a">t</h:a><br></br><A href="no"/></body></html>`
    const { format, title, links } = factsOf(text, { contentType: 'application/xhtml+xml' })
    expect(format).toBe('xhtml')
    expect(title).toBe('A & B')
    expect(links.map(({ kind, raw }) => `${kind} ${raw}`)).toEqual([
      'style s.css',
      'css-image c.png',
      'script s.js',
      'navigation a',
    ])
    const column = (text.split('\n')[1] ?? '').indexOf('url(') + 1
    expect(links[1]).toMatchObject({ line: 2, column })
  })

  it('svg', () => {
    const text = `<svg xmlns:xlink="l"><a xlink:href="x"><text id="t">T</text></a><use href="#t"/>
      <style>rect { fill: url(p.svg#a) }</style><linearGradient id="g"/></svg>`
    const { format, ids, links } = factsOf(text, { contentType: 'image/svg+xml' })
    expect(format).toBe('svg')
    expect([...(ids ?? [])]).toEqual(['t', 'g'])
    expect(links.map(({ kind, raw }) => `${kind} ${raw}`)).toEqual([
      'navigation x',
      'svg-use #t',
      'css-image p.svg#a',
    ])
  })
})

describe('response headers', () => {
  it.each<[headers: Record<string, string | string[]>, ...links: string[]]>([
    [
      { link: '<x>; rel=preload; as=style, </y,z>; rel="next canonical"; title="a, b; c"' },
      'preload /dir/x',
      'relation /y,z',
      'canonical /y,z',
    ],
    [{ link: ['<a>;rel=stylesheet', '<b>;REL=icon'] }, 'style /dir/a', 'icon /dir/b'],
    [{ link: '<x>; rel="a\\"b"; rel=next, <y>; rel=prev;;;' }, 'relation /dir/y'],
    [{ link: '<x>; rel=next; anchor="/other"' }],
    [{ link: '<https://h.test>; rel=preconnect' }],
    [{ link: 'x; rel=next' }],
    [{ link: '<x; rel=next' }],
    [{ refresh: '0;url=/r' }, 'refresh /r'],
    [{ location: '/l' }],
  ])('%j', (headers, ...links) => {
    expect(linksOf('', { headers })).toEqual(links)
  })

  it('have no line', () => {
    expect(factsOf('', { headers: { link: '<x>;rel=next' } }).links).toMatchObject([
      { element: 'header', attribute: 'link', line: 0, column: 0 },
    ])
  })
})

describe('structured data', () => {
  it('names what is loaded or opened', () => {
    const data = {
      '@context': 'https://schema.org',
      '@type': 'Article',
      '@id': 'http://site.test/#article',
      url: 'http://site.test/a',
      image: ['/i.png', { '@type': 'ImageObject', url: '/o.png' }],
      logo: 'Acme',
      mainEntityOfPage: { '@id': 'http://site.test/m' },
      sameAs: ['https://h.test/'],
      name: '/name',
      potentialAction: { target: { urlTemplate: '/s?q={q}' }, url: '/s?q={q}' },
      itemListElement: [{ '@type': 'ListItem', item: { '@id': '/crumb', name: 'n' } }],
    }
    const html = `<script type="application/ld+json">\n${JSON.stringify(data)}</script>`
    expect(linksOf(html).toSorted()).toEqual([
      'structured-data /a',
      'structured-data /crumb',
      'structured-data /i.png',
      'structured-data /m',
      'structured-data /o.png',
      'structured-data https://h.test/',
    ])
  })

  it('that is no JSON is counted', () => {
    const { malformed, links } = factsOf('<script type="application/ld+json">{"url": /x}</script>')
    expect(links).toEqual([])
    expect(malformed.get('json-ld')).toBe(1)
  })
})
