import { describe, expect, it } from 'vitest'
import { type RawAnswer, whole } from '../fixtures/crawl/raw-pages.ts'
import { rawSite } from '../fixtures/crawl/site.ts'
import { suspect, troubles, walked } from '../fixtures/crawl/walked.ts'

const png = Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), Buffer.alloc(40, 1)])
const html = '<!doctype html><title>App</title><p>This is the app.'

const typed =
  (type: string, body: string | Uint8Array, ...more: string[]): RawAnswer =>
  (socket) => {
    socket.write(whole(body, [`Content-Type: ${type}`, ...more]))
  }

describe('what must come back', { timeout: 30_000 }, () => {
  it('names images, scripts, styles and fonts that are something else', async () => {
    const site = await rawSite({
      '/': `<img src="/a.png"><img src="/b.png"><script src="/c.js"></script><script src="/d.js"></script>
        <link rel="stylesheet" href="/e.css"><link rel="stylesheet" href="/f.css">
        <style>@font-face { font-family: x; src: url(/g.woff2) }</style><link rel="manifest" href="/h.json">`,
      '/a.png': typed('text/html', html),
      '/b.png': typed('image/png', html),
      '/c.js': typed('text/html', html),
      '/d.js': typed('text/plain', 'let a = 1', 'X-Content-Type-Options: nosniff'),
      '/e.css': typed('text/html', html),
      '/f.css': typed('text/plain', 'a { color: red }'),
      '/g.woff2': typed('text/html', html),
      '/h.json': typed('text/html', html),
    })
    const result = await walked(site.url)
    expect(troubles(result)).toEqual(
      ['a.png', 'b.png', 'c.js', 'd.js', 'e.css', 'f.css', 'g.woff2', 'h.json'].map(
        (name) => `wrong-type /${name}`,
      ),
    )
    expect(suspect(result, '/c.js')).toMatchObject({ expected: 'script', reason: 'HTML' })
  })

  it('is silent where browsers take what came', async () => {
    const site = await rawSite({
      '/': `<img src="/a"><img src="/b.svg"><img src="/c.avif"><script src="/d.js"></script>
        <link rel="stylesheet" href="/e.css"><style>@font-face { font-family: x; src: url(/f.woff2) }</style>
        <link rel="manifest" href="/g.json"><video src="/h.mp4"></video><a href="/a">picture</a>`,
      '/a': typed('application/octet-stream', png),
      '/b.svg': typed(
        'image/svg+xml',
        '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>',
      ),
      '/c.avif': typed('image/avif', Buffer.from('\0\0\0\x1cftypavif....', 'latin1')),
      '/d.js': typed('text/plain', 'let a = 1'),
      '/e.css': typed('text/css; charset=utf-8', 'a { color: red }'),
      '/f.woff2': typed('application/octet-stream', 'wOF2....'),
      '/g.json': typed('application/json', '{"name":"x"}'),
      '/h.mp4': typed('video/mp4', Buffer.from('\0\0\0\x1cftypisom....', 'latin1')),
    })
    expect(troubles(await walked(site.url))).toEqual([])
  })

  it('checks fragments on noindex pages too, and is not sure where scripts may add ids', async () => {
    const site = await rawSite({
      '/': [
        '/plain#no',
        '/plain#yes',
        '/plain#top',
        '/plain#:~:text=x',
        '/plain#%C3%A9',
        '/js#no',
        '/js#/route',
        '/data.txt#x',
      ]
        .map((path) => `<a href="${path}">x</a>`)
        .join(''),
      '/plain': '<meta name="robots" content="noindex, nofollow"><p id="yes"><a name="é">x</a>',
      '/js': '<p id="yes">x<script>let a = 1</script>',
      '/data.txt': typed('text/plain', 'text'),
    })
    const result = await walked(site.url)
    expect(troubles(result)).toEqual(['broken-fragment /js#no', 'broken-fragment /plain#no'])
    expect(suspect(result, '/js#no').certain).toBe(false)
    expect(suspect(result, '/plain#no').certain).toBe(true)
    expect(result.facts.needsBrowser).toEqual([
      { url: '/js#no', why: 'fragment' },
      { url: '/js#/route', why: 'fragment' },
    ])
  })

  it('names the first three pages of a target, with place, text and selector, and counts the others', async () => {
    const pages = Array.from({ length: 9 }, (_, n) => `/p${n}`)
    const foot = '<footer>\n  <a class="x" href="/imprint">Imprint</a></footer>'
    const site = await rawSite({
      '/': pages.map((path) => `<a href="${path}">x</a>`).join('') + foot,
      ...Object.fromEntries(pages.map((path) => [path, `<p>${path}</p>${foot}${foot}`])),
    })
    const result = await walked(site.url)
    expect(troubles(result)).toEqual(['broken-link /imprint'])
    const found = suspect(result, '/imprint')
    expect(found.parentCount).toBe(10)
    expect(found.parents).toHaveLength(3)
    expect(found.parents[0]).toMatchObject({
      page: '/',
      element: 'a',
      attribute: 'href',
      line: 2,
      text: 'Imprint',
      selector: expect.stringContaining('a') as unknown,
    })
  })
})
