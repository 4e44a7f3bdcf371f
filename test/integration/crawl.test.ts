import { afterEach, describe, expect, it } from 'vitest'
import { crawl } from '../../src/checks/crawl/index.ts'
import { options } from '../../src/checks/crawl/options.ts'
import { realStage } from '../fixtures/stage/real-stage.ts'
import { startPages } from '../fixtures/servers/pages.ts'

let close: (() => Promise<void>) | undefined
afterEach(async () => {
  await close?.()
  close = undefined
})

async function site(pages: Parameters<typeof startPages>[0]) {
  const server = await startPages(pages)
  close = server.close
  return server
}

async function crawled(url: URL, chosen: Record<string, unknown> = {}) {
  const parsed = options.parse(chosen)
  const observed = await crawl.measure(realStage(url), parsed)
  return { observed, findings: crawl.judge(observed, parsed) }
}

describe('crawl', { timeout: 60_000 }, () => {
  it('finds dead links, images and fragments with the pages they stand on, and follows redirects', async () => {
    const { url } = await site({
      '/': '<a href="/a">A</a><a href="/old">Old</a><a href="/moved">Moved</a><img src="/no.png">',
      '/a': '<a href="/old">Old <b>guide</b></a><a href="/#nowhere">jump</a><a href="/boom">boom</a>',
      '/moved': (_request, response) => response.writeHead(302, { location: '/b' }).end(),
      '/b': 'end',
      '/boom': (_request, response) => response.writeHead(500).end('oh'),
    })
    const { observed, findings } = await crawled(url)
    expect(observed.incomplete).toBeUndefined()
    expect(findings).toEqual([
      expect.objectContaining({
        rule: 'crawl/broken-fragment',
        subject: '/#nowhere',
        severity: 'warning',
      }),
      expect.objectContaining({
        rule: 'crawl/broken-link',
        subject: '/boom',
        message: 'answers 500, linked from 1 page',
      }),
      expect.objectContaining({ subject: '/no.png', evidence: ['on /'] }),
      expect.objectContaining({
        subject: '/old',
        message: 'answers 404, linked from 2 pages',
        evidence: expect.arrayContaining([
          'on /, link text "Old"',
          'on /a, link text "Old guide"',
        ]) as unknown,
      }),
    ])
  })

  it('is silent on a healthy site', async () => {
    const { url } = await site({ '/': '<a href="/a">A</a>', '/a': '<a href="/">home</a>' })
    const { observed, findings } = await crawled(url)
    expect(findings).toEqual([])
    expect(observed.facts).toMatchObject({ pages: 2, external: 0, broken: [] })
  })

  it('keeps what it found when a body that is cut off ends the crawler', async () => {
    const { url } = await site({
      '/': '<a href="/dead">dead</a><a href="/cut">cut</a>',
      '/cut': (_request, response) => {
        response.writeHead(200, { 'content-type': 'text/html', 'content-length': '5000' })
        response.write('<a href="/x">x</a>')
        setTimeout(() => response.destroy(), 300)
      },
    })
    const { observed, findings } = await crawled(url)
    expect(findings).toContainEqual(expect.objectContaining({ subject: '/dead' }))
    // linkinator may survive it; what must never happen is a lost report.
    expect(observed.facts.pages).toBeGreaterThanOrEqual(1)
  })

  it('ends at its deadline with a partial result that cannot pass', async () => {
    const { url } = await site({
      '/': '<a href="/slow">slow</a><a href="/dead">dead</a>',
      '/slow': () => {},
    })
    const { observed, findings } = await crawled(url, { 'max-time': '3s' })
    expect(observed.incomplete).toBe('the crawl took longer than 3 s')
    expect(findings).toContainEqual(expect.objectContaining({ subject: '/dead' }))
  })

  it('could not find out when nothing answers', async () => {
    const { url } = await site({})
    await close?.()
    const { observed, findings } = await crawled(url).catch((error: unknown) => ({
      observed: { incomplete: String(error) },
      findings: [],
    }))
    expect(observed.incomplete !== undefined || findings.length > 0).toBe(true)
  })

  it('asks neither ignored paths nor private hosts', async () => {
    const outside = await startPages({ '/': 'secret' })
    const { url } = await site({
      '/': `<a href="/admin/x">admin</a><a href="${outside.url.href}">inside the network</a>`,
    })
    const { observed } = await crawled(url, { ignore: ['/admin/*'] })
    await outside.close()
    expect(outside.requests).toEqual([])
    expect(observed.facts).toMatchObject({ skipped: 2, broken: [] })
  })

  it('ends when the run is cancelled', async () => {
    const { url } = await site({ '/': '<a href="/slow">slow</a>', '/slow': () => {} })
    const cancel = new AbortController()
    setTimeout(() => cancel.abort(new Error('cancelled')), 1500)
    const stage = realStage(url, { signal: cancel.signal })
    await expect(crawl.measure(stage, options.parse({}))).rejects.toThrow('cancelled')
  })
})
