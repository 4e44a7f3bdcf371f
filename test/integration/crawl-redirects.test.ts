import { describe, expect, it } from 'vitest'
import { type RawAnswer, whole } from '../fixtures/crawl/raw-pages.ts'
import { rawSite } from '../fixtures/crawl/site.ts'
import { suspect, troubles, walked } from '../fixtures/crawl/walked.ts'

const links = (...paths: string[]) => paths.map((path) => `<a href="${path}">x</a>`).join('')

const to =
  (location: string, status = 302, ...headers: string[]): RawAnswer =>
  (socket) => {
    socket.write(whole('', [`Location: ${location}`, ...headers], status))
  }

const guarded =
  (name: string): RawAnswer =>
  (socket, { head }) => {
    const isIn = head.includes(`${name}=yes`)
    const answer = isIn ? whole('<p>in') : whole('', [`Location: /set-${name}`], 302)
    socket.write(answer)
  }

describe('redirects', { timeout: 30_000 }, () => {
  it('names a loop with its hops, and a link into it', async () => {
    const site = await rawSite({
      '/': links('/in', '/self'),
      '/in': to('/a'),
      '/a': to('/b'),
      '/b': to('/a'),
      '/self': to('/self'),
    })
    const result = await walked(site.url)
    expect(troubles(result)).toEqual(['redirect-loop /in', 'redirect-loop /self'])
    expect(suspect(result, '/in').hops.map(({ url }) => url)).toEqual(['/in', '/a', '/b', '/a'])
  })

  it('is silent about one redirect, and asks every URL once', async () => {
    const site = await rawSite({
      '/': links('/old', '/older', '/new'),
      '/old': to('/new', 301),
      '/older': to('/new#part', 308),
      '/new': '<p id="part">new</p>',
    })
    const result = await walked(site.url)
    expect(troubles(result)).toEqual([])
    expect(site.asked.filter((path) => path === '/new')).toHaveLength(1)
    expect(result.facts.requests).toBe(result.facts.urls)
  })

  it('tells chains, and where they break', async () => {
    const site = await rawSite({
      '/': links('/1', '/x'),
      '/1': to('/2', 301),
      '/2': to('/3', 307),
      '/3': 'the end',
      '/x': to('/gone'),
    })
    const result = await walked(site.url)
    expect(troubles(result)).toEqual(['broken-link /x', 'redirect-chain /1'])
    expect(suspect(result, '/1').hops).toEqual([
      { url: '/1', status: 301 },
      { url: '/2', status: 307 },
      { url: '/3', status: 200 },
    ])
    expect(suspect(result, '/x')).toMatchObject({
      status: 404,
      hops: [{ url: '/x' }, { url: '/gone' }],
    })
  })

  it('judges fragments on the document that is reached in the end', async () => {
    const site = await rawSite({
      '/': links('/old#there', '/old#missing', '/own#missing', '/lost#x'),
      '/old': to('/new'),
      '/own': to('/new#there'),
      '/lost': to('/new#nowhere'),
      '/new': '<p id="there">new</p>',
    })
    expect(troubles(await walked(site.url))).toEqual([
      'broken-fragment /lost#nowhere',
      'broken-fragment /old#missing',
    ])
  })

  it('keeps cookies between hops and pages, so that a cookie check is no loop', async () => {
    const site = await rawSite({
      '/': links('/a', '/b', '/self'),
      '/a': guarded('a'),
      '/set-a': to('/a', 302, 'Set-Cookie: a=yes; Path=/; HttpOnly'),
      '/b': guarded('b'),
      // For another host: a cookie that may not be kept.
      '/set-b': to('/b', 302, 'Set-Cookie: b=yes; Path=/; Domain=example.com'),
      '/self': (socket, { head }) => {
        const answer = head.includes('me=1')
          ? whole('<p>in')
          : whole('', ['Location: /self', 'Set-Cookie: me=1'], 302)
        socket.write(answer)
      },
    })
    expect(troubles(await walked(site.url))).toEqual(['redirect-loop /b'])
  })

  it('stops at the edge of the preview, and tells what lies beyond with its pages', async () => {
    const site = await rawSite({
      '/': links('/out', '/also'),
      '/out': to('https://example.com/'),
      '/also': to('/out'),
    })
    const result = await walked(site.url)
    expect(troubles(result)).toEqual(['redirect-chain /also'])
    expect(result.external).toMatchObject([{ url: 'https://example.com/', parentCount: 1 }])
  })

  it('asks no other server of this machine, and says that the redirect leads there', async () => {
    const other = await rawSite({ '/': links('/dead') })
    const site = await rawSite({ '/': links('/out'), '/out': to(other.url.href) })
    const result = await walked(site.url)
    expect(other.asked).toEqual([])
    expect(troubles(result)).toEqual([`production-link ${other.url.href}`])
  })

  it('takes a redirect to nowhere for broken', async () => {
    const site = await rawSite({
      '/': links('/none', '/mail'),
      '/none': (socket) => socket.write(whole('', [], 301)),
      '/mail': to('mailto:me@example.com'),
    })
    const result = await walked(site.url)
    expect(troubles(result)).toEqual(['broken-link /mail', 'broken-link /none'])
    expect(suspect(result, '/none')).toMatchObject({ status: 301, reason: 'it names no Location' })
  })
})
