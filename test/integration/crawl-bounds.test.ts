import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { whole } from '../fixtures/crawl/raw-pages.ts'
import { madeSite } from '../fixtures/crawl/endless-site.ts'
import { rawSite } from '../fixtures/crawl/site.ts'
import { suspect, troubles, walked } from '../fixtures/crawl/walked.ts'

const links = (...paths: string[]) => paths.map((path) => `<a href="${path}">x</a>`).join('')

/** Each page of it has a text of its own and leads to the next. */
const chain = (path: string) => {
  const n = path === '/' ? 0 : Number(/^\/p\/(\d+)$/.exec(path)?.[1])
  return Number.isNaN(n) ? undefined : `<p>${'abcdefghij'[n % 10]}${n}</p>${links(`/p/${n + 1}`)}`
}

const headersFor = () => ({ 'X-Bypass': 'secret', Cookie: 'door=open' })

const sitemap = (...urls: string[]) =>
  `<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${urls.map((url) => `<url><loc>${url}</loc></url>`).join('')}</urlset>`

describe('bounds', { timeout: 30_000 }, () => {
  it.each([
    ['max-pages', { pages: 20 }],
    ['max-requests', { requests: 20 }],
  ] as const)('stops at %s and names what it left', async (reason, limits) => {
    const site = await madeSite(chain)
    const { facts } = await walked(site.url, { limits })
    expect(facts).toMatchObject({ complete: false, ended: reason })
    expect(facts.notCrawled).toEqual([{ reason, count: 1, samples: [expect.any(String)] }])
    expect(facts.urls).toBeLessThanOrEqual(22)
  })

  it('goes no deeper than it may, and says so', async () => {
    const site = await madeSite(chain)
    const { facts } = await walked(site.url, { limits: { depth: 5 } })
    expect(facts.complete).toBe(false)
    expect(facts.pages).toBe(6)
    expect(facts.notCrawled).toEqual([{ reason: 'max-depth', count: 1, samples: ['/p/6'] }])
  })

  it('ends in time on a site that never answers, with what it has', async () => {
    const site = await rawSite({ '/': links('/silent', '/gone', '/later'), '/silent': () => {} })
    const { facts } = await walked(site.url, { limits: { timeMs: 600 } })
    expect(facts).toMatchObject({ complete: false, ended: 'max-time', pages: 1 })
    expect(facts.suspects.map(({ url }) => url)).toContain('/gone')
    expect(facts.notCrawled).toEqual([{ reason: 'max-time', count: 1, samples: ['/silent'] }])
  })

  it('ends at once when it is aborted', async () => {
    const ending = new AbortController()
    const site = await rawSite({
      '/': links('/silent'),
      '/silent': () => setTimeout(() => ending.abort(), 50),
    })
    const startedAt = performance.now()
    const { facts } = await walked(site.url, { signal: ending.signal })
    expect(performance.now() - startedAt).toBeLessThan(5000)
    expect(facts).toMatchObject({ complete: false, ended: 'aborted', pages: 1 })
  })

  it('tells that nothing listens', async () => {
    const site = await rawSite({})
    await site.close()
    const { facts } = await walked(site.url)
    expect(facts).toMatchObject({ pages: 0, root: { status: 0, fault: 'refused' } })
    expect(facts.suspects).toMatchObject([{ url: '/', problem: 'broken-link', fault: 'refused' }])
  })

  it('tells signs of life', async () => {
    const site = await madeSite((path) => (path === '/' ? links('/a', '/b') : undefined))
    const counts: number[] = []
    await walked(site.url, { answered: (count) => counts.push(count) })
    expect(counts).toEqual([1, 1, 1, 1, 1])
  })

  it('leaves out what it is told to, and says so', async () => {
    const site = await rawSite({ '/': links('/admin/delete', '/a'), '/a': 'a' })
    const { facts } = await walked(site.url, { ignores: (url) => url.includes('/admin/') })
    expect(site.asked).not.toContain('/admin/delete')
    expect(facts.complete).toBe(true)
    expect(facts.notCrawled).toEqual([{ reason: 'ignored', count: 1, samples: ['/admin/delete'] }])
  })
})

describe('the preview and production', { timeout: 30_000 }, () => {
  it('sends its headers to every URL of the preview, with the cookies that the site sets', async () => {
    const heads: string[] = []
    const site = await rawSite({
      '/': (socket, { head }) => {
        heads.push(head)
        socket.write(whole(links('/a'), ['Set-Cookie: own=1']))
      },
      '/a': (socket, { head }) => {
        heads.push(head)
        socket.write(whole('a'))
      },
    })
    await walked(site.url, { headersFor })
    expect(heads[0]).toMatch(/x-bypass: secret/i)
    expect(heads[1]).toMatch(/cookie: door=open; own=1/i)
  })

  it('follows links to production on the preview, and tells those that visitors click', async () => {
    const site = await rawSite({
      '/': `<link rel="canonical" href="https://shop.example/">
        <meta property="og:url" content="https://shop.example/">
        ${links('https://shop.example/a', 'https://shop.example/dead')}<a href="http://localhost:3000/x">x</a>`,
      '/a': 'a',
    })
    const result = await walked(site.url, { production: ['https://shop.example'] })
    expect(site.asked).toContain('/a')
    expect(result.external).toEqual([])
    expect(troubles(result)).toEqual([
      'broken-link /dead',
      'production-link /a',
      'production-link /dead',
      'production-link http://localhost:3000/x',
    ])
  })

  it('reads sitemaps that robots.txt names, zipped ones too', async () => {
    const site = await rawSite({
      '/': 'home',
      '/robots.txt': (socket) => {
        const text = `User-agent: *\nDisallow: /\nSitemap: ${site.url.href}map.xml.gz\n`
        socket.write(whole(text, ['Content-Type: text/plain']))
      },
      '/map.xml.gz': (socket) => {
        const zipped = gzipSync(sitemap(`${site.url.href}hidden`, `${site.url.href}dead`))
        socket.write(whole(zipped, ['Content-Type: application/gzip']))
      },
      '/hidden': links('/deeper'),
    })
    const result = await walked(site.url)
    expect(troubles(result)).toEqual(['broken-link /dead', 'broken-link /deeper'])
    expect(suspect(result, '/dead').parents[0]).toMatchObject({ page: '/map.xml.gz' })
  })
})
