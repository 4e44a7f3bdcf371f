import { describe, expect, it } from 'vitest'
import { factsOf } from '../../../fixtures/document/facts-of.ts'

describe('where a reference stands', () => {
  it('is the line and column of its attribute', () => {
    const html = '\uFEFF<p>\r\n<a\n  title="a\n\nb" href=x>\r<img src="y"\n srcset="z 1x">'
    expect(factsOf(html).links).toMatchObject([
      { raw: 'x', line: 5, column: 4, element: 'a', attribute: 'href' },
      { raw: 'y', line: 6, column: 6, element: 'img', attribute: 'src' },
      { raw: 'z', line: 7, column: 2, element: 'img', attribute: 'srcset' },
    ])
  })

  it('is that of the frame for what is in a srcdoc', () => {
    const html = `\n <iframe srcdoc="<a href='x'>\n<a href='y'>"></iframe>${'\n'.repeat(9000)}`
    expect(factsOf(html).links).toMatchObject([
      { line: 2, column: 10 },
      { line: 2, column: 10 },
    ])
  })

  it('stays exact over many lines and pieces', () => {
    const html = Array.from({ length: 20_000 }, (_, line) => `<a href=${line + 1}>`).join('\n')
    const { links } = factsOf(html, { wantsDetail: () => false }, 1000)
    expect(links).toHaveLength(20_000)
    expect(links.filter(({ raw, line, column }) => raw !== String(line) || column !== 4)).toEqual(
      [],
    )
  })

  it('has a text and a selector', () => {
    const html = `<title>T</title><nav><ul><li><a href=a> A &amp;\n <b>B</b> </a><li class=x><a href=b><img alt="C
      D" src=i></a></ul></nav><table id=t><tr><td>1<td><a href=c>${'long '.repeat(40)}</a></table>`
    expect(factsOf(html).links).toMatchObject(
      [
        {
          raw: 'a',
          text: 'A & B',
          selector:
            'html > body > nav:nth-child(1) > ul:nth-child(1) > li:nth-child(1) > a:nth-child(1)',
        },
        { raw: 'b', text: 'C D' },
        { raw: 'i', selector: /li:nth-child\(2\) > a:nth-child\(1\) > img:nth-child\(1\)$/ },
        {
          raw: 'c',
          text: `${'long '.repeat(15)}long…`,
          selector: '#t > tbody:nth-child(1) > tr:nth-child(1) > td:nth-child(2) > a:nth-child(1)',
        },
      ].map(
        (link) =>
          expect.objectContaining({
            ...link,
            ...(link.selector instanceof RegExp
              ? { selector: expect.stringMatching(link.selector) as unknown }
              : {}),
          }) as unknown,
      ),
    )
  })

  it('is described only for those that are wanted', () => {
    const asked: string[] = []
    const wantsDetail = (url: string): boolean => asked.push(url) === 2
    const { links } = factsOf('<a href=x>1</a><a href=y#f>2</a><a href=x>3</a>', { wantsDetail })
    expect(asked).toEqual(['x', 'y', 'x'].map((path) => `http://site.test/dir/${path}`))
    expect(links.map(({ text }) => text)).toEqual([undefined, '2', undefined])
    expect(links.map(({ selector }) => selector !== undefined)).toEqual([false, true, false])
  })
})

describe('what a page says', () => {
  it('is its title and its visible text', () => {
    const html = `<title> Not\n found &mdash; x</title><svg><title>no</title></svg><h1>Gone</h1><p>One <b>line</b><br>two
      <script>s</script><style>c</style><pre>p</pre><code>c</code><textarea>t</textarea><noscript>n</noscript>
      <template>t</template><ul><li>a<li>b</ul>&lt;end`
    const { title, text } = factsOf(html)
    expect(title).toBe('Not found — x')
    expect(text).toBe('no Gone\nOne line\ntwo\na\nb\n<end'.replace('no Gone', 'no\nGone'))
  })

  it('is bounded', () => {
    const { text } = factsOf(`<p>${'word '.repeat(10_000)}`)
    expect(text.length).toBeLessThanOrEqual(16_384)
    expect(text.length).toBeGreaterThan(16_000)
  })

  it('is what it tells robots', () => {
    const html = '<meta name=ROBOTS content="NoIndex, nofollow"><meta name=googlebot content=none>'
    const headers = { 'x-robots-tag': 'noarchive, otherbot: nosnippet' }
    expect(factsOf(html, { headers }).robots).toEqual(['noarchive', 'noindex', 'nofollow'])
  })

  it('is which scripts it runs', () => {
    const html = `<script src=a></script><script>b</script><script></script><script type=module src=c></script>
      <script type=application/json>{}</script><script type=text/template src=d></script><noscript></noscript>`
    expect(factsOf(html).scripts).toEqual({ external: 2, inline: 1, modules: 1 })
    expect(factsOf('<p>no script</p>').scripts).toEqual({ external: 0, inline: 0, modules: 0 })
  })

  it.each<[html: string, root: string | undefined]>([
    ['<div id=root></div><script type=module src=x></script>', 'root'],
    ['<div id="app">\n</div>', 'app'],
    ['<div id=root><!-- c --></div>', 'root'],
    ['<div id=root>Text</div>', undefined],
    ['<div id=root><p></p></div>', undefined],
    ['<div id=other></div>', undefined],
    ['<script>var s = "<div id=root></div>"</script>', undefined],
  ])('may be an empty shell: %s', (html, root) => {
    expect(factsOf(html).emptyRoot).toBe(root)
  })
})

describe('limits', () => {
  it.each<[limit: string, html: string, limits: object, count: number]>([
    ['links', '<a href=1><a href=2><a href=3>', { links: 2 }, 1],
    ['invalid', '<a href="//"><a href="//">', { invalid: 1 }, 1],
    ['ids', '<p id=a><p id=b><p id=c>', { ids: 1 }, 2],
    ['attribute', `<a href="${'x'.repeat(50)}"><a href=y>`, { attribute: 20 }, 1],
    ['depth', '<b>'.repeat(20), { depth: 10 }, 12],
    ['frames', `<iframe srcdoc="<iframe srcdoc='<a href=x>'>">`, { frames: 1 }, 1],
    ['text', `<style>${' '.repeat(50)}</style>`, { text: 20 }, 1],
  ])('%s', (limit, html, limits, count) => {
    const { overflow } = factsOf(html, { limits })
    expect([...overflow]).toEqual([[limit, count]])
    expect(factsOf(html).overflow.size).toBe(0)
  })

  it('are no matter for data in a URL', () => {
    const html = `<img src="data:image/png;base64,${'A'.repeat(1000)}"><a href=x>`
    expect(factsOf(html, { limits: { attribute: 100 } })).toMatchObject({
      overflow: new Map(),
      links: [{}],
    })
  })

  it.each([
    ['deep nesting', '<div>'.repeat(1_000_000)],
    ['end tags of nothing', `${'<b>'.repeat(500)}${'</x></y>'.repeat(300_000)}`],
    ['deep SVG', '<svg><g><foreignObject>'.repeat(100_000)],
    ['a comment without end', `<!--${'-'.repeat(3_000_000)}`],
    ['a tag without end', `<a ${'x=y '.repeat(700_000)}`],
    ['many attributes', `<a ${'href=y '.repeat(400_000)}>`],
    ['a name without end', `<${'a'.repeat(3_000_000)}`],
    ['candidates', `<img srcset="${'a 1x,'.repeat(50_000)}">`],
    ['commas', `<img srcset="${','.repeat(250_000)}">`],
    ['brackets in candidates', `<img srcset="a ${'( '.repeat(120_000)}">`],
    ['frames in frames', `<iframe srcdoc="`.repeat(100_000)],
    ['metas without end', '<meta '.repeat(500_000)],
    ['anchors', '<a href=x>'.repeat(90_000)],
    ['paragraphs in buttons', '<p><button>'.repeat(200_000)],
    ['brackets in CSS', `<style>${'a{b:('.repeat(200_000)}`],
    ['JSON in depth', `<script type=application/ld+json>${'[{"a":'.repeat(200_000)}</script>`],
    ['lines', '\n'.repeat(3_000_000)],
    ['white space', `<p>${' \n'.repeat(1_000_000)}x`],
    ['references', '&amp'.repeat(700_000)],
  ])('no hostile document takes long: %s', (_what, html) => {
    const start = performance.now()
    factsOf(html, {}, 65_536)
    // Quadratic work would take minutes.
    expect(performance.now() - start).toBeLessThan(20_000)
  })
})
