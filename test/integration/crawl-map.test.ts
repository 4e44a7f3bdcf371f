import { afterEach, describe, expect, it } from 'vitest'
import { walked } from '../fixtures/crawl/walked.ts'
import { startPages } from '../fixtures/servers/pages.ts'

let close: (() => Promise<void>) | undefined
afterEach(async () => {
  await close?.()
  close = undefined
})

async function mapOf(pages: Parameters<typeof startPages>[0], path = '/') {
  const server = await startPages(pages)
  close = server.close
  const { facts } = await walked(new URL(path, server.url))
  return facts.map
}

describe('the map of a site', { timeout: 60_000 }, () => {
  it('joins pages by their links, and pages with what browsers load for them', async () => {
    const map = await mapOf({
      '/': '<link rel="stylesheet" href="/s.css"><a href="/b">B</a><a href="/a">A</a><a href="/">Home</a>',
      '/a': '<link rel="stylesheet" href="/s.css"><img src="/x.png" srcset="/x2.png 2x"><a href="/b#end">B</a>',
      '/b': '<p id="end">The end.<script src="/gone.js"></script>',
      '/s.css': (_request, response) =>
        response.writeHead(200, { 'content-type': 'text/css' }).end('a { color: red }'),
      '/x.png': (_request, response) => response.writeHead(200).end('\x89PNG\r\n\x1a\n'),
      '/x2.png': (_request, response) => response.writeHead(200).end('\x89PNG\r\n\x1a\n'),
    })
    expect(map).toEqual({
      pages: [
        { path: '/', linked: 0, links: [1, 2], assets: [0] },
        { path: '/b', linked: 2, links: [], assets: [] },
        { path: '/a', linked: 1, links: [1], assets: [0, 1] },
      ],
      assets: ['/s.css', '/x.png'],
    })
  })

  it('follows redirects, and leaves out what is broken and what looks like a secret', async () => {
    const map = await mapOf(
      {
        '/start': (_request, response) => response.writeHead(302, { location: '/home' }).end(),
        '/home':
          '<a href="/moved">M</a><a href="/broken">B</a><a href="/file?token=abcdefgh">F</a><a href="https://example.com/">E</a>',
        '/moved': (_request, response) => response.writeHead(301, { location: '/new?q=1' }).end(),
        '/new': 'new',
        '/file': 'file',
        '/broken': (_request, response) => response.writeHead(500).end('oh'),
      },
      '/start',
    )
    expect(map).toEqual({
      pages: [
        { path: '/home', linked: 0, links: [1], assets: [] },
        { path: '/new?q=1', linked: 1, links: [], assets: [] },
      ],
      assets: [],
    })
  })

  it('holds 300 pages with 30 links each, from the whole length of a page', async () => {
    const names = Array.from({ length: 330 }, (_, at) => `/p${at}`)
    const links = names.map((name) => `<a href="${name}">${name}</a>`).join('')
    const texts = names.map((name): [string, string] => [
      name,
      `<h1>${name.repeat(9)}</h1><a href="/">Home</a>`,
    ])
    const map = await mapOf({ '/': links, ...Object.fromEntries(texts) })
    expect(map.pages).toHaveLength(300)
    expect(map.pages[0]).toMatchObject({ path: '/', linked: 330 })
    const first = map.pages[0]?.links.map((place) => map.pages[place]?.path) ?? []
    expect(first).toHaveLength(30)
    expect(new Set(first).size).toBe(30)
    const last = Math.max(...first.map((path) => Number(path?.slice(2))))
    expect(last).toBeGreaterThan(280)
  })
})
