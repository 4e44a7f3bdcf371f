import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import type { CrawlFacts } from '../../src/checks/crawl/facts.ts'
import type { CheckResult, ResultFile } from '../../src/model/result.ts'
import { runCli, startCli } from '../fixtures/cli/rehearse-cli.ts'

const ends: (() => unknown)[] = []
afterEach(async () => {
  await Promise.all(ends.splice(0).map((end) => end()))
})

async function serve(listener: RequestListener) {
  const asked: string[] = []
  const server = createServer((request, response) => {
    asked.push(`${request.url} ${request.rawHeaders.join(' ')}`)
    listener(request, response)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  ends.push(() => {
    server.closeAllConnections()
    server.close()
  })
  const { port } = server.address() as AddressInfo
  return { url: `http://127.0.0.1:${port}/`, port, asked }
}

function folderWith(config: string): string {
  const cwd = mkdtempSync(path.join(tmpdir(), 'rehearse-crawl-'))
  ends.push(() => rmSync(cwd, { recursive: true, force: true }))
  writeFileSync(path.join(cwd, 'rehearse.yml'), config)
  return cwd
}

const page = (...links: string[]) => links.map((to) => `<a href="${to}">x</a>`).join('')
const html = { 'content-type': 'text/html' }

describe('rehearse crawl', { timeout: 60_000 }, () => {
  it('takes a status as right where a rule says so, and nowhere else', async () => {
    const statuses: Record<string, number> = {
      '/account/orders': 401,
      '/account/gone': 410,
      '/team': 401,
      '/old?id=1': 410,
      '/old?id=2': 404,
    }
    const { url } = await serve(({ url: asked = '' }, response) => {
      const links = asked === '/' ? page(...Object.keys(statuses)) : 'x'
      response.writeHead(statuses[asked] ?? 200, html).end(links)
    })
    const cwd = folderWith(`
preview: { url: '${url}' }
crawl:
  accept:
    - { url: '/account/*', status: [401, 403] }
    - { url: '${url}old?id=*', status: [410] }
`)
    const { code, stdout } = await runCli(['crawl', '--json'], { cwd })
    const { findings } = JSON.parse(stdout) as CheckResult
    expect(findings.map(({ subject, message }) => `${subject} ${message}`)).toEqual([
      '/account/gone answers 410, linked from 1 page',
      '/old?id=2 answers 404, linked from 1 page',
      '/team answers 401, linked from 1 page',
    ])
    expect(code).toBe(1)
  })

  it('keeps the cookies that a site sets to its own origin, as it does what opens it', async () => {
    const names = path.resolve('test/fixtures/access/loopback-names.mjs')
    const other = await serve((_request, response) => response.end('elsewhere'))
    // Another port of the same host is another origin, which only a browser would send its cookies to.
    const beside = await serve((_request, response) => response.end('beside'))
    const site = await serve(({ url = '', headers }, response) => {
      response.setHeader('set-cookie', 'session=from-the-site; Path=/')
      const links = page('/a', '/jump', `http://other.example:${other.port}/page`, beside.url)
      if (url === '/jump') {
        return response.writeHead(302, { location: `http://other.example:${other.port}/to` }).end()
      }
      if (url !== '/' && url !== '/a') return response.writeHead(404).end()
      const mayCome = url === '/' || headers.cookie?.includes('session=from-the-site')
      return response.writeHead(mayCome ? 200 : 403, html).end(url === '/' ? links : 'x')
    })
    const cwd = folderWith(`
preview:
  url: { address: '${site.url}', headers: { x-gate: { env: GATE } }, cookies: { gate: { env: GATE } } }
allow-hosts: [other.example, 127.0.0.1]
`)
    const env = { GATE: 'a-long-secret-value', NODE_OPTIONS: `--import=${names}` }
    const { code, stderr } = await runCli(['crawl'], { cwd, env })
    expect(code, stderr).toBe(0)
    const a = site.asked.find((text) => text.startsWith('/a '))
    expect(a).toContain('x-gate a-long-secret-value')
    expect(a).toContain('gate=a-long-secret-value; session=from-the-site')
    expect(other.asked.map((text) => text.split(' ')[0]).toSorted()).toEqual(['/page', '/to'])
    for (const text of [...other.asked, ...beside.asked]) {
      expect(text).not.toMatch(/a-long-secret-value|from-the-site|cookie|x-gate/i)
    }
  })
})

/** A site with links that it never answers. Resolves when these were asked for. */
async function midway(...links: string[]) {
  const waiting = Promise.withResolvers<undefined>()
  const slow = ['/slow/1', '/slow/2']
  let hanging = 0
  const { url } = await serve(({ url: asked = '' }, response) => {
    if (asked === '/') response.writeHead(200, html).end(page(...links, ...slow))
    else if (!asked.startsWith('/slow')) response.writeHead(404).end()
    else if (++hanging === slow.length) waiting.resolve(undefined)
  })
  const cwd = folderWith('checks: [crawl]\n')
  const running = startCli(['crawl', '--url', url, '--json'], { cwd })
  const early = running.finished.then(({ stderr }) => {
    throw new Error(`it ended before: ${stderr}`)
  })
  early.catch(() => {})
  await Promise.race([waiting.promise, early])
  return { running, cwd }
}

describe('rehearse crawl that is ended midway', { timeout: 60_000 }, () => {
  it.each([
    ['SIGTERM', 143, ['/gone'], 'fail'],
    ['SIGINT', 130, ['/gone'], 'fail'],
    ['SIGTERM', 143, [], 'error'],
  ] as const)(
    'by %s, exit code %i, keeps what it found: %j is %s',
    async (signal, exit, links, outcome) => {
      const { running, cwd } = await midway(...links)
      running.child.kill(signal)
      const { code, stdout, stderr } = await running.finished
      expect(code).toBe(exit)
      expect(stderr).not.toMatch(/^\s+at |bug of Rehearse/m)
      const file = readFileSync(path.join(cwd, '.rehearse/results/crawl.json'), 'utf8')
      const { findings, reason, facts, ...result } = JSON.parse(file) as ResultFile
      expect(result).toMatchObject({ outcome, check: 'crawl' })
      expect(reason).toContain('the run was cancelled')
      expect(findings.filter(({ severity }) => severity === 'error')).toMatchObject(
        links.map((subject) => ({ rule: 'crawl/broken-link', subject })),
      )
      const { site } = facts as unknown as CrawlFacts
      expect(site).toMatchObject({ complete: false, ended: 'aborted', pages: 1 })
      expect(site.notCrawled).toContainEqual({
        reason: 'aborted',
        count: 2,
        samples: ['/slow/1', '/slow/2'],
      })
      expect(JSON.parse(stdout)).toMatchObject({ outcome, findings })

      // A report of what is there cannot pass either.
      const report = await runCli(['report', '--json'], { cwd })
      expect(report.code).toBe(1)
      expect(JSON.parse(report.stdout)).toMatchObject({ outcome, gate: 'closed' })
    },
  )
})
