import { createServer as createTls, type Server } from 'node:https'
import { once } from 'node:events'
import type { RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Stage } from '../../src/model/stage.ts'
import { type Authority, makeAuthority, type Pair } from '../fixtures/health/authority.ts'
import { lookAt } from '../fixtures/health/look-at.ts'
import { startPages } from '../fixtures/servers/pages.ts'

const like: RequestListener = (request, response) => {
  response.setHeader('x-frame-options', 'DENY')
  response.setHeader('server', 'shop/2.1')
  response.setHeader('cache-control', 'public, max-age=60')
  response.setHeader('set-cookie', ['sid=abc123; Path=/; HttpOnly; SameSite=Lax; Max-Age=60'])
  const packed = /gzip/.test(request.headers['accept-encoding'] ?? '')
  if (packed) response.setHeader('content-encoding', 'gzip')
  response.end(packed ? gzipSync('Shop') : 'Shop')
}
const unlike: RequestListener = (_request, response) => {
  response.setHeader('x-robots-tag', 'noindex')
  response.setHeader('server', 'shop/2.0')
  response.setHeader('cache-control', 'no-store')
  response.setHeader('set-cookie', ['sid=geheim-geheim; Path=/', 'new=1'])
  response.writeHead(201).end('Shop')
}

let production: Awaited<ReturnType<typeof startPages>>
let preview: Awaited<ReturnType<typeof startPages>>
let authority: Authority
let secure: Server[] = []
beforeAll(async () => {
  production = await startPages({ '/': like, '/hangs': 'x' })
  preview = await startPages({ '/': unlike, '/same': like, '/hangs': () => {} })
  authority = makeAuthority()
})
afterAll(async () => {
  await production.close()
  await preview.close()
  authority.remove()
  for (const server of secure) server.close()
})

const look = (lines: string[], target: URL, part: Partial<Stage> = {}) =>
  lookAt(target, lines, { timeout: '1s', stage: { allowHosts: [production.url.host], ...part } })

/** A line for each of the traits. */
const all = (words: string[], of = production.url) =>
  words.map((trait) => `parity ${of.href} ${trait} same`)

const comparable = ['headers', 'runtime', 'status', 'compression', 'caching', 'cookies']

/** A site over TLS on a free port. */
async function secured(pair: Pair, how: object = {}): Promise<URL> {
  const server = createTls({ ...pair, ...how }, like).listen(0, '127.0.0.1')
  secure = [...secure, server]
  await once(server, 'listening')
  return new URL(`https://127.0.0.1:${(server.address() as AddressInfo).port}/`)
}

describe('parity with production', { timeout: 30_000 }, () => {
  it('is silent about a preview that is like it, and asks for each page once', async () => {
    const twin = await startPages({ '/': like })
    const before = production.requests.length
    const { findings, incomplete, rows } = await look(all(comparable), twin.url)
    await twin.close()
    expect({ findings, incomplete }).toEqual({ findings: [], incomplete: undefined })
    expect(rows.map(({ seen }) => seen)).toEqual(comparable.map(() => 'the same'))
    expect(production.requests.slice(before)).toEqual(['GET /'])
    expect(twin.requests).toEqual(['GET /'])
  })

  it('finds what is asserted and differs', async () => {
    const looked = await look(all(comparable), preview.url)
    expect(looked.findings.map(({ severity, message }) => `${severity}: ${message}`)).toEqual([
      'error: differs from production in headers: x-frame-options, x-robots-tag',
      'error: differs from production in runtime: server',
      'error: differs from production in status: status',
      'error: differs from production in compression: content-encoding',
      'error: differs from production in caching: cache-control',
      'error: differs from production in cookies: sid, new',
    ])
    expect(looked.findings[0]?.evidence).toEqual([
      'x-frame-options: DENY in production, absent in the preview',
      'x-robots-tag: absent in production, noindex in the preview',
    ])
    expect(looked.findings[5]?.evidence).toEqual([
      'sid: httponly; max-age; path=/; samesite=lax in production, path=/ in the preview',
      'new: absent in production, none in the preview',
    ])
    expect(JSON.stringify(looked)).not.toContain('geheim')
  })

  it('notes what nobody asserts, and closes no gate with it', async () => {
    const line = `parity ${production.url.href} headers same except x-frame-options, x-robots-tag`
    const { findings, rows } = await look([line], preview.url)
    expect(
      findings.map(({ severity, subject }) => `${severity} ${subject.slice(line.length)}`),
    ).toEqual([
      'info : runtime',
      'info : status',
      'info : compression',
      'info : caching',
      'info : cookies',
    ])
    expect(rows[0]).toMatchObject({ state: 'ok', seen: 'the same' })
  })

  it('asks nothing of a site that is not allowed', async () => {
    const before = production.requests.length
    const refused = look(all(['headers']), preview.url, { allowHosts: ['other.example'] })
    await expect(refused).rejects.toMatchObject({ code: 'parity-not-allowed' })
    expect(production.requests.length).toBe(before)
  })

  it('does not know anything when production is gone, and fails when the preview is', async () => {
    const gone = new URL('http://127.0.0.1:1/')
    const lost = await look(all(['headers'], gone), preview.url, { allowHosts: [gone.host] })
    expect(lost.findings).toEqual([])
    expect(lost.incomplete).toContain('production gives no answer')
    const hanging = await look(all(['headers'], new URL('/hangs', production.url)), preview.url)
    expect(hanging.findings).toMatchObject([{ rule: 'health/no-answer' }])
  })

  it('compares the names of variables with a file, and shows no value', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'rehearse-names-'))
    const text =
      '# what it needs\nDATABASE_URL=postgres://u:geheim@x/\nexport API=1\r\n\nMODE =x\nnoise\n'
    await writeFile(path.join(folder, '.env.example'), text)
    const line = 'parity .env.example env-names set'
    const seen = (variables: string[]) =>
      look([line, `${line} except MODE`], preview.url, {
        folder,
        variables: () => Promise.resolve(variables),
      })
    expect((await seen(['DATABASE_URL', 'API', 'MODE', 'PATH'])).findings).toEqual([])
    const { findings, rows } = await seen(['DATABASE_URL', 'PATH'])
    expect(findings).toMatchObject([
      {
        rule: 'health/parity',
        message: 'The preview has no API, MODE',
        evidence: ['2 of 3: API, MODE'],
      },
      { message: 'The preview has no API' },
    ])
    expect(JSON.stringify(rows)).not.toContain('geheim')
    const elsewhere = await look([line], preview.url, { folder })
    expect(elsewhere.rows).toMatchObject([{ state: 'unknown' }])
    await writeFile(path.join(folder, '.env.example'), 'nothing here')
    await expect(seen([])).rejects.toMatchObject({ code: 'parity-file-unreadable' })
    await rm(folder, { recursive: true })
    await expect(seen([])).rejects.toMatchObject({ code: 'parity-file-unreadable' })
  })

  it('cannot compare TLS with a preview on plain HTTP', async () => {
    const lines = all(['tls', 'http-versions', 'redirects'])
    const { rows, findings } = await look(lines, preview.url)
    expect(rows.slice(0, 1)).toMatchObject([
      { state: 'unknown', seen: 'the preview speaks no TLS' },
    ])
    expect(findings.every(({ severity }) => severity === 'info')).toBe(true)
  })

  it('compares protocol, issuer and the version of HTTP', async () => {
    process.env['NODE_TLS_REJECT_UNAUTHORIZED'] = '0'
    try {
      const issued = authority.issue({ names: 'IP:127.0.0.1' })
      const modern = await secured(issued)
      const twin = await secured(issued)
      const old = await secured(authority.selfSigned('IP:127.0.0.1'), { maxVersion: 'TLSv1.2' })
      const allowHosts = [modern.host]
      const lines = all(['tls', 'http-versions', 'headers', 'cookies'], modern)
      expect((await look(lines, twin, { allowHosts })).findings).toEqual([])
      const { findings } = await look(lines, old, { allowHosts })
      expect(findings).toMatchObject([
        { message: 'differs from production in tls: protocol, issuer' },
      ])
      expect(findings[0]?.evidence).toEqual([
        'protocol: TLSv1.3 in production, TLSv1.2 in the preview',
        'issuer: Test intermediate in production, itself in the preview',
      ])
    } finally {
      delete process.env['NODE_TLS_REJECT_UNAUTHORIZED']
    }
  })
})
