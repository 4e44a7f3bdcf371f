import type { RequestListener } from 'node:http'
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

/** Promises more than it sends, then hangs up. */
const cut =
  (type: string): RequestListener =>
  (_request, response) => {
    response.writeHead(200, { 'content-type': type, 'content-length': '5000' })
    response.write('/* <a href="/">home</a> */')
    setTimeout(() => response.destroy(), 100)
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
      expect.objectContaining({
        subject: '/no.png',
        evidence: [expect.stringMatching(/^on \/, line 1, column \d+: img src, at /)],
      }),
      expect.objectContaining({
        subject: '/old',
        message: 'answers 404, linked from 2 pages',
        evidence: expect.arrayContaining([
          expect.stringMatching(/^on \/, line 1, column \d+: a href, at .*, link text "Old"$/),
          expect.stringMatching(
            /^on \/a, line 1, column \d+: a href, at .*, link text "Old guide"$/,
          ),
        ]) as unknown,
      }),
    ])
  })

  it('is silent on a healthy site', async () => {
    const { url } = await site({ '/': '<a href="/a">A</a>', '/a': '<a href="/">home</a>' })
    const { observed, findings } = await crawled(url)
    expect(findings).toEqual([])
    expect(observed.facts).toMatchObject({
      site: { pages: 2, external: 0, suspects: [], complete: true },
      external: { found: 0, broken: [] },
    })
  })

  it('takes an answer that does not arrive whole for broken, on every page that refers to it', async () => {
    const { url } = await site({
      '/': '<a href="/dead">dead</a><a href="/cut">cut</a><a href="/b">b</a><a href="/zip">zip</a><link rel="stylesheet" href="/cut.css">',
      '/b': '<a href="/cut">cut again</a>',
      '/cut': cut('text/html'),
      '/cut.css': cut('text/css'),
      '/zip': (_request, response) => {
        response.writeHead(200, { 'content-type': 'text/html', 'content-encoding': 'gzip' })
        response.end('this is no gzip')
      },
    })
    const { observed, findings } = await crawled(url)
    expect(findings.map(({ rule, severity, subject }) => [rule, severity, subject])).toEqual([
      ['crawl/broken-link', 'error', '/dead'],
      ['crawl/incomplete-body', 'error', '/cut'],
      ['crawl/incomplete-body', 'error', '/cut.css'],
      ['crawl/incomplete-body', 'error', '/zip'],
    ])
    expect(findings[1]?.message).toBe('its answer is cut off before its end, linked from 2 pages')
    expect(observed.facts.site.pages).toBe(2)
    expect(observed.incomplete).toBeUndefined()
  })

  it('takes a body that drips for ever for broken', async () => {
    const { url } = await site({
      '/': '<a href="/drip">drip</a>',
      '/drip': (_request, response) => {
        response.writeHead(200, { 'content-type': 'text/html' })
        const drip = setInterval(() => response.write('.'), 500)
        response.on('close', () => clearInterval(drip))
      },
    })
    const { findings } = await crawled(url)
    expect(findings).toEqual([
      expect.objectContaining({
        subject: '/drip',
        rule: 'crawl/incomplete-body',
        severity: 'error',
      }),
    ])
  })

  it('reads media types in any letter case, and counts only good HTML as pages', async () => {
    const { url } = await site({
      '/': (_request, response) => {
        response.writeHead(200, { 'Content-Type': 'Text/HTML; Charset=UTF-8' })
        response.end('<link rel="stylesheet" href="/s.css"><a href="/dead">dead</a>')
      },
      '/s.css': (_request, response) => {
        response
          .writeHead(200, { 'content-type': 'TEXT/CSS' })
          .end('p { background: url(/no.png) }')
      },
    })
    const { observed, findings } = await crawled(url)
    expect(findings.map(({ subject }) => subject)).toEqual(['/dead', '/no.png'])
    expect(observed.facts.site.pages).toBe(1)
  })

  it.each(['/?token=abc', '/app/', '/app/?a=b'])(
    'crawls the whole origin from %s',
    async (from) => {
      const start = '<a href="/a">A</a>'
      const { url } = await site({ '/': start, '/app/': start, '/a': '<a href="/dead">dead</a>' })
      const { observed, findings } = await crawled(new URL(from, url))
      expect(findings).toEqual([
        expect.objectContaining({
          subject: '/dead',
          evidence: [expect.stringMatching(/^on \/a, line 1, .*, link text "dead"$/)],
        }),
      ])
      expect(observed.facts.site.pages).toBe(2)
    },
  )

  it('takes what is no URL for a broken link of its page', async () => {
    const { url } = await site({ '/': '<a href="http://">x</a>' })
    const { observed, findings } = await crawled(url)
    expect(findings).toEqual([
      {
        rule: 'crawl/invalid-url',
        severity: 'error',
        subject: 'http://',
        message: 'is no valid URL, linked from 1 page',
        evidence: ['on /, line 1, column 4: a href'],
      },
    ])
    expect(observed.facts.external.found).toBe(0)
  })

  it('says that the site limits its rate instead of calling its links broken', async () => {
    const { url } = await site({
      '/': '<a href="/busy">busy</a>',
      '/busy': (_request, response) => response.writeHead(429).end(),
    })
    const { observed, findings } = await crawled(url)
    expect(findings).toEqual([])
    expect(observed.incomplete).toBe('the site limits its rate (429): 1 URL could not be checked')
  })

  it.each<[string, RequestListener, string, string, RegExp]>([
    [
      '404',
      (_q, r) => r.writeHead(404).end(),
      'broken-link',
      'answers 404',
      /: the target answers 404$/,
    ],
    [
      '500',
      (_q, r) => r.writeHead(500).end(),
      'broken-link',
      'answers 500',
      /: the target answers 500$/,
    ],
    [
      'a redirect loop',
      (_q, r) => r.writeHead(302, { location: '/' }).end(),
      'redirect-loop',
      'redirects in a circle',
      /: the target redirects in a circle$/,
    ],
    [
      'half a page',
      cut('text/html'),
      'incomplete-body',
      'its answer is cut off before its end',
      /: the target's answer cannot be read to its end: /,
    ],
  ])('judges a target that answers with %s', async (_name, answer, rule, message, reason) => {
    const { url } = await site({ '/': answer })
    const { observed, findings } = await crawled(url)
    expect(findings).toEqual([
      expect.objectContaining({
        rule: `crawl/${rule}`,
        severity: 'error',
        subject: '/',
        message,
      }),
    ])
    expect(observed.incomplete).toMatch(reason)
    expect(observed.facts.site.pages).toBe(0)
  })

  it('could not find out when the target redirects off its origin', async () => {
    const outside = await startPages({ '/': 'secret' })
    const { url } = await site({
      '/': (_request, response) => response.writeHead(302, { location: outside.url.href }).end(),
    })
    const { observed, findings } = await crawled(url)
    await outside.close()
    expect(outside.requests).toEqual([])
    expect(findings).toEqual([])
    expect(observed.incomplete).toBe(
      'no page could be crawled: the target redirects to where the crawl may not go',
    )
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

  it('judges a target that does not answer at all', async () => {
    const { url } = await site({})
    await close?.()
    const { observed, findings } = await crawled(url)
    expect(findings).toEqual([
      expect.objectContaining({
        rule: 'crawl/broken-link',
        severity: 'error',
        subject: '/',
        message: 'gives no answer',
      }),
    ])
    expect(observed.incomplete).toMatch(
      /^no page could be crawled: the target gives no answer: .*ECONNREFUSED/,
    )
  })

  it('asks neither ignored paths nor private hosts', async () => {
    const outside = await startPages({ '/': 'secret' })
    const { url } = await site({
      '/': `<a href="/admin/x">admin</a><a href="${outside.url.href}">inside the network</a>`,
    })
    const { observed } = await crawled(url, { ignore: ['/admin/*'] })
    await outside.close()
    expect(outside.requests).toEqual([])
    expect(observed.facts).toMatchObject({
      site: { notCrawled: [{ reason: 'ignored', count: 1, samples: ['/admin/x'] }] },
      external: { checked: 0, broken: [] },
    })
  })

  it('ends when the run is cancelled, with what it has', async () => {
    const { url } = await site({ '/': '<a href="/slow">slow</a>', '/slow': () => {} })
    const cancel = new AbortController()
    setTimeout(() => cancel.abort(new Error('cancelled')), 1500)
    const stage = realStage(url, { signal: cancel.signal })
    const observed = await crawl.measure(stage, options.parse({}))
    expect(observed.incomplete).toBe('the run was cancelled')
    expect(observed.facts.site.pages).toBe(1)
  })
})
