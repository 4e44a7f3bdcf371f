import { once } from 'node:events'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { encode } from 'fast-png'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { audit } from '../../src/checks/audit/index.ts'
import { audits } from '../../src/checks/audit/lighthouse-audits.ts'
import { measure } from '../../src/checks/audit/measure.ts'
import { options } from '../../src/checks/audit/options.ts'
import { keepFile } from '../../src/kept-files.ts'
import type { Stage } from '../../src/model/stage.ts'
import { browser } from '../fixtures/pages/browser.ts'
import { realStage } from '../fixtures/stage/real-stage.ts'

if (!browser) console.warn('skipped: there is no browser on this machine')

/** Twice as wide as it is high. */
const image = encode({ width: 80, height: 40, data: new Uint8Array(80 * 40 * 3), channels: 3 })

function pageOf(body: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A page</title>
<meta name="viewport" content="width=device-width"></head><body><main><h1>Hello</h1>${body}</main></body></html>`
}

describe.skipIf(!browser)('the audit in a real browser', { timeout: 400_000 }, () => {
  let folder = ''
  let site: Server
  let other: Server
  let target = new URL('http://127.0.0.1/')
  const asked: { at: 'own' | 'other'; url: string; key: unknown }[] = []
  const note = (at: 'own' | 'other', { url = '', headers }: IncomingMessage) =>
    asked.push({ at, url, key: headers['x-key'] })

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'rehearse-audit-'))
    other = createServer((request, response) => {
      note('other', request)
      response.setHeader('content-type', 'image/png')
      response.end(image)
    }).listen(0, '127.0.0.1')
    await once(other, 'listening')
    const elsewhere = `http://localhost:${(other.address() as AddressInfo).port}`
    const pages: Record<string, string> = {
      '/': pageOf(`<img src="${elsewhere}/a.png" alt="red" width="300" height="300">`),
      '/loop': pageOf('<script>for (;;);</script>'),
    }
    site = createServer((request, response) => {
      note('own', request)
      const page = pages[request.url ?? '']
      const isOpen = request.headers['x-key'] === 's3cret-key'
      response.statusCode = !isOpen ? 401 : page === undefined ? 404 : 200
      response.setHeader('content-type', 'text/html')
      response.end(isOpen ? (page ?? 'nothing') : 'closed')
    }).listen(0, '127.0.0.1')
    await once(site, 'listening')
    target = new URL(`http://127.0.0.1:${(site.address() as AddressInfo).port}/`)
  })
  afterAll(async () => {
    for (const server of [site, other]) {
      server.closeAllConnections()
      server.close()
    }
    await rm(folder, { recursive: true, force: true })
  })

  const stage = (part: Partial<Stage> = {}) =>
    realStage(target, {
      access: { 'x-key': 's3cret-key' },
      save: (name, data) => keepFile(folder, name, data),
      hide: (text) => text.replaceAll('s3cret-key', '***'),
      ...part,
    })

  it('finds what is wrong with a page, and keeps the report of Lighthouse', async () => {
    const chosen = options.parse({ urls: ['/', '/gone'], runs: 1 })
    const observed = await measure(stage(), chosen)
    const { facts } = observed
    const [page] = facts.pages
    expect(facts.lighthouse).toBe('13.5.0')
    expect(facts.browser).toMatch(/^(?:Headless)?Chrome\/\d+/)
    expect(page?.runs[0]?.metrics).toMatchObject({ cls: expect.any(Number) as number })
    expect(Object.keys(page?.runs[0]?.scores ?? {})).toEqual([
      'performance',
      'accessibility',
      'best-practices',
      'seo',
    ])
    const ids = Object.keys(page?.runs[0]?.audits ?? {})
    expect(ids.filter((id) => !audits.includes(id))).toEqual([])
    expect(ids).not.toContain('is-on-https')
    expect(Object.values(page?.runs[0]?.audits ?? {}).filter(({ error }) => error)).toEqual([])
    expect(facts.troubles).toMatchObject([
      { path: '/gone', why: expect.stringMatching(/^ERRORED_DOCUMENT_REQUEST: /) as string },
    ])
    const findings = audit.judge(observed, chosen)
    expect(findings).toMatchObject([
      {
        rule: 'audit/failed',
        severity: 'warning',
        subject: '/ audit "image-aspect-ratio" passes',
        message: 'Displays images with incorrect aspect ratio (score 0.00)',
      },
    ])
    expect(findings[0]?.evidence?.join('\n')).toContain('/a.png')
    expect(findings[0]?.evidence?.at(-1)).toBe(`report: ${page?.kept.html}`)
    const html = await readFile(path.join(folder, page?.kept.html ?? ''), 'utf8')
    expect(html).toContain('window.__LIGHTHOUSE_JSON__')
    const json = await readFile(path.join(folder, page?.kept.json ?? ''), 'utf8')
    expect(JSON.parse(json)).toMatchObject({ lighthouseVersion: '13.5.0' })
    expect(html + json).not.toContain('s3cret-key')
  })

  it('opens a protected page with headers that no other host gets', () => {
    expect(asked.filter(({ at, url }) => at === 'own' && url === '/').length).toBeGreaterThan(0)
    // Lighthouse asks for robots.txt past the page.
    const closed = asked.filter(({ at, key }) => at === 'own' && key !== 's3cret-key')
    expect(closed.filter(({ url }) => url !== '/robots.txt')).toEqual([])
    const elsewhere = asked.filter(({ at }) => at === 'other')
    expect(elsewhere.length).toBeGreaterThan(0)
    expect(elsewhere.filter(({ key }) => key !== undefined)).toEqual([])
  })

  it('gives up a page that never ends, and leaves no browser behind', async () => {
    // Other tests audit at the same time.
    const temporary = await mkdtemp(path.join(tmpdir(), 'rehearse-temporary-'))
    vi.stubEnv('TMPDIR', temporary)
    const chosen = options.parse({ urls: ['/loop'], runs: 1, timeout: '10s' })
    const { facts, incomplete } = await measure(stage(), chosen)
    expect(facts.pages).toEqual([])
    // Where Lighthouse has the time to, it says so itself.
    const why: unknown = expect.stringMatching(/^(?:Lighthouse took longer than 10 s$|PAGE_HUNG)/)
    expect(facts.troubles).toEqual([{ path: '/loop', why }])
    expect(incomplete).toContain('/loop')
    expect(await profilesIn(temporary)).toEqual([])
    // The kernel takes a moment to end what was killed.
    const left = () => browsersOn(path.join(temporary, 'rehearse-audit-'))
    await expect.poll(left, { timeout: 10_000 }).toEqual([])
    vi.unstubAllEnvs()
    await rm(temporary, { recursive: true })
  })

  it('asks no host that is forbidden', async () => {
    asked.length = 0
    const chosen = options.parse({ urls: ['/'], runs: 1 })
    const { port } = other.address() as AddressInfo
    await measure(stage({ forbidHosts: [`localhost:${port}`] }), chosen)
    expect(asked.filter(({ at }) => at === 'own').length).toBeGreaterThan(0)
    expect(asked.filter(({ at }) => at === 'other')).toEqual([])
  })
})

it('without a browser is an error where it was asked for, and skipped where not', async () => {
  const chosen = options.parse({ 'chrome-path': '/nowhere/chrome' })
  const stage = realStage(new URL('http://127.0.0.1:9/'))
  await expect(measure(stage, chosen)).rejects.toMatchObject({ code: 'browser-not-found' })
})

/** Profiles that runs have left. */
async function profilesIn(folder: string): Promise<string[]> {
  return (await readdir(folder)).filter((name) => name.startsWith('rehearse-audit-'))
}

/** Processes that live and were started with a profile of ours. */
async function browsersOn(profile: string): Promise<string[]> {
  const pids = (await readdir('/proc').catch(() => [])).filter((name) => /^\d+$/.test(name))
  const lines = await Promise.all(
    pids.map((pid) => readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')),
  )
  return lines.filter((line) => line.includes(`--user-data-dir=${profile}`))
}
