import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { CrawlFacts } from '../../src/checks/crawl/facts.ts'
import { crawl } from '../../src/checks/crawl/index.ts'
import { options } from '../../src/checks/crawl/options.ts'
import type { Stage } from '../../src/model/stage.ts'
import { checkout } from '../fixtures/externals/checkout.ts'
import { outside } from '../fixtures/externals/outside.ts'
import { startPages } from '../fixtures/servers/pages.ts'
import { realStage } from '../fixtures/stage/real-stage.ts'

const ends: (() => Promise<unknown>)[] = []
afterEach(async () => {
  vi.unstubAllEnvs()
  await Promise.all(ends.splice(0).map((end) => end()))
})

/** Makes a server the proxy to all other sites, so that it can play them. */
function proxyTo({ port }: { port: number }): void {
  vi.stubEnv('http_proxy', `http://127.0.0.1:${port}`)
  vi.stubEnv('no_proxy', '')
}

async function crawled(
  pages: Record<string, string>,
  part: Partial<Stage> = {},
  chosen: Record<string, unknown> = {},
  head?: CrawlFacts,
) {
  const { url, close } = await startPages(pages)
  ends.push(close)
  const parsed = options.parse(chosen)
  const observed = await crawl.measure(realStage(url, { ...part, target: url }), parsed, head)
  return { observed, findings: crawl.judge(observed, parsed) }
}

describe('crawl and what lies beyond the site', { timeout: 180_000 }, () => {
  it('warns of dead links to other sites, and tells apart what it could not check', async () => {
    const world = await outside((request, response) => {
      const statuses: Record<string, number> = {
        'http://shop.example/gone': 404,
        'http://shop.example/members': 403,
      }
      response.writeHead(statuses[request.url ?? ''] ?? 200).end('x')
    })
    proxyTo(world)
    const page = ['fine', 'gone', 'members', 'skipped', 'gone#part']
      .map((name) => `<a href="http://shop.example/${name}">x</a>`)
      .join('')
    const inner = '<a href="http://10.1.2.3/secret">x</a>'
    const { observed, findings } = await crawled(
      { '/': page + inner },
      {},
      { ignore: ['http://shop.example/skipped'] },
    )
    expect(observed.incomplete).toBeUndefined()
    expect(findings).toEqual([
      expect.objectContaining({
        rule: 'crawl/external-link',
        severity: 'warning',
        subject: 'http://shop.example/gone',
        message: 'answers 404, linked from 1 page',
      }),
      expect.objectContaining({ severity: 'info', subject: 'answers 403' }),
      expect.objectContaining({
        severity: 'info',
        message: 'could not check 1 link that leaves the site',
        evidence: ['http://10.1.2.3/secret'],
      }),
    ])
    expect(observed.facts.external).toMatchObject({ found: 5, checked: 2, skipped: 1 })
    const paths = new Set(world.asked.map((asked) => asked.path))
    expect(paths).toEqual(
      new Set(['fine', 'gone', 'members'].map((name) => `http://shop.example/${name}`)),
    )
  })

  it('tells no other site what opens the preview, nor the cookies that it sets', async () => {
    const world = await outside((_request, response) => response.writeHead(404).end('x'))
    proxyTo(world)
    const heads: string[] = []
    const shop = 'http://shop.example'
    const loads = `<img src="${shop}/1.png"><script src="${shop}/2.js"></script><form action="${shop}/3"></form>
      <link rel="stylesheet" href="${shop}/4.css"><iframe src="${shop}/5"></iframe><a href="${shop}/6" ping="${shop}/7">x</a>`
    const { url, close } = await startPages({
      '/': (request, response) => {
        heads.push(JSON.stringify(request.headers))
        response.writeHead(200, {
          'content-type': 'text/html',
          'set-cookie': ['own=crumb; Domain=shop.example', 'own=crumb; Path=/'],
        })
        response.end(`${loads}<a href="/out">x</a><a href="/in">x</a>`)
      },
      '/in': (request, response) => {
        heads.push(JSON.stringify(request.headers))
        response.end('in')
      },
      '/out': (_request, response) => response.writeHead(302, { location: `${shop}/8` }).end(),
    })
    ends.push(close)
    const access = { 'x-bypass': 'sesame', Cookie: 'door=sesame', Authorization: 'Basic sesame' }
    const parsed = options.parse({})
    const observed = await crawl.measure(realStage(url, { access }), parsed)
    expect(heads).toHaveLength(2)
    for (const head of heads) expect(head.match(/sesame/g)).toHaveLength(3)
    expect(heads[1]).toContain('own=crumb')
    const asked = JSON.stringify(world.asked)
    for (const name of ['1.png', '2.js', '3', '4.css', '5', '6', '8'])
      expect(asked).toContain(`${shop}/${name}`)
    expect(asked).not.toMatch(/sesame|crumb/)
    expect(JSON.stringify(observed)).not.toContain('sesame')
  })

  it('asks nobody when told to ignore other sites', async () => {
    const world = await outside((_request, response) => response.writeHead(404).end())
    proxyTo(world)
    const pages = { '/': '<a href="http://shop.example/gone">x</a>' }
    const { observed, findings } = await crawled(pages, {}, { external: 'ignore' })
    expect(findings).toEqual([])
    expect(observed.facts.external).toMatchObject({ found: 1, checked: 0, skipped: 1 })
    expect(world.asked).toEqual([])
  })

  it('asks for good links once in a while when there is a cache, for others in every run', async () => {
    const statuses: Record<string, number> = { '/gone': 404, '/kept-out': 403 }
    const world = await outside(({ url = '' }, response) =>
      response.writeHead(statuses[new URL(url).pathname] ?? 200).end(),
    )
    proxyTo(world)
    const folder = mkdtempSync(path.join(tmpdir(), 'rehearse-cache-'))
    ends.push(() => rm(folder, { recursive: true }))
    const links = ['fine', 'gone', 'kept-out'].map(
      (to) => `<a href="http://shop.example/${to}">x</a>`,
    )
    const run = async (file: string) => {
      world.asked.length = 0
      const stage = realStage(new URL('http://unused'), { folder })
      const { observed, findings } = await crawled({ '/': links.join('') }, stage, {
        cache: { file },
      })
      const { found, checked } = observed.facts.external
      const dead = findings.filter(({ severity }) => severity === 'warning').length
      const asked = [...new Set(world.asked.map((one) => new URL(one.path).pathname))]
      const warned = stage.lines.filter((line) => line.startsWith('Good links'))
      return { found, checked, dead, asked: asked.toSorted(), warned }
    }
    const told = { found: 3, checked: 2, dead: 1, asked: ['/gone', '/kept-out'], warned: [] }
    expect(await run('new/links.json')).toEqual({ ...told, asked: ['/fine', '/gone', '/kept-out'] })
    expect(await run('new/links.json')).toEqual(told)

    writeFileSync(path.join(folder, 'mine.json'), '{"mine":1}')
    expect((await run('mine.json')).warned).toEqual([
      'Good links were not kept for the next run: the file holds something else than links',
    ])
    expect(readFileSync(path.join(folder, 'mine.json'), 'utf8')).toBe('{"mine":1}')
  })

  it('asks no other site about the base, and knows what was found for the head', async () => {
    const world = await outside((_request, response) => response.writeHead(404).end())
    proxyTo(world)
    const gone = '<a href="http://shop.example/gone">x</a>'
    const { observed } = await crawled({ '/': gone })
    world.asked.length = 0
    const other = gone.replace('/gone', '/gone-since')
    const { findings } = await crawled({ '/': gone + other }, {}, {}, observed.facts)
    expect(findings).toMatchObject([
      { rule: 'crawl/external-link', subject: 'http://shop.example/gone' },
    ])
    expect(world.asked).toEqual([])
  })

  it('checks Markdown of the repository, and asks the other sites that it names', async () => {
    const world = await outside((_request, response) => response.writeHead(410).end())
    const gone = `http://127.0.0.1:${world.port}/gone`
    const folder = checkout({
      'docs/guide.md': `# Guide\n\n[old](old.md) [ok](other.md#title)\n\n[far](${gone})\n`,
      'docs/other.md': '# Title\n\n[jump](guide.md#nowhere)\n',
    })
    const { observed, findings } = await crawled(
      { '/': 'home' },
      { folder, allowHosts: ['127.0.0.1'] },
      { sources: ['**/*.md'] },
    )
    expect(observed.incomplete).toBeUndefined()
    expect(observed.facts.markdown?.files).toBe(2)
    expect(
      findings.map(({ rule, severity, subject, where }) => [rule, severity, subject, where]),
    ).toEqual([
      ['crawl/external-link', 'warning', gone, { file: 'docs/guide.md', line: 5 }],
      ['crawl/markdown-link', 'error', '/docs/old.md', { file: 'docs/guide.md', line: 3 }],
      [
        'crawl/markdown-link',
        'warning',
        '/docs/guide.md#nowhere',
        { file: 'docs/other.md', line: 3 },
      ],
    ])
  })

  it('cannot pass when sources name no file, or stand in no checkout', async () => {
    const folder = checkout({ 'a.txt': 'x' })
    const none = await crawled({ '/': 'home' }, { folder }, { sources: ['**/*.md'] })
    expect(none.observed.incomplete).toBe('sources: no file of the repository matches')
    const nowhere = await crawled({ '/': 'home' }, {}, { sources: ['**/*.md'] })
    expect(nowhere.observed.incomplete).toBe('sources: this is no checkout of a git repository')
  })

  it('names the file and line of the repository that a dead link comes from', async () => {
    const folder = checkout({
      'site/index.html':
        '<h1>Home</h1>\n<a href="/about">About</a>\n<a href="/gone?a=1&amp;b=2">x</a>\n',
      'site/about.html': 'about us',
    })
    const pages = {
      '/': '<a href="/about">About</a><a href="/gone?a=1&amp;b=2">x</a>',
      '/about': 'us',
    }
    const { findings } = await crawled(pages, { folder: `${folder}/site` })
    expect(findings).toEqual([
      expect.objectContaining({
        rule: 'crawl/broken-link',
        subject: '/gone?a=1&b=2',
        where: { file: 'site/index.html', line: 3 },
      }),
    ])
    const without = await crawled(pages)
    expect(without.findings).toHaveLength(1)
    expect(without.findings[0]?.where).toBeUndefined()
  })
})
