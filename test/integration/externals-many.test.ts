import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { once } from 'node:events'
import { createServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { ask, outside } from '../fixtures/externals/outside.ts'
import { makeCertificate } from '../fixtures/previews/make-certificate.ts'

describe('many links to other sites', { timeout: 120_000 }, () => {
  it('stays within its limits per host and in all', async () => {
    const active = new Map<string, number>()
    let mostPerHost = 0
    const { port, atOnce, asked } = await outside((request, response) => {
      const host = request.headers.host ?? ''
      active.set(host, (active.get(host) ?? 0) + 1)
      mostPerHost = Math.max(mostPerHost, active.get(host) ?? 0)
      response.on('close', () => active.set(host, (active.get(host) ?? 0) - 1))
      setTimeout(() => response.end(), 2)
    })
    const urls = Array.from(
      { length: 2000 },
      (_, index) => `http://host${index % 7}.example:${port}/${index}`,
    )
    const results = await ask(urls, { limits: { perHost: 3, inAll: 10, totalMs: 100_000 } })
    expect(results.size).toBe(2000)
    expect([...results.values()].every(({ verdict }) => verdict === 'ok')).toBe(true)
    expect(asked).toHaveLength(2000)
    expect(mostPerHost).toBeLessThanOrEqual(3)
    expect(atOnce()).toBeLessThanOrEqual(10)
  })

  it('leaves a gap between two requests to one host', async () => {
    const { port, asked } = await outside((_request, response) => response.end())
    const urls = Array.from({ length: 8 }, (_, index) => `http://slow.example:${port}/${index}`)
    await ask(urls, { limits: { gapMs: 60 } })
    const times = asked.map(({ at }) => at)
    expect((times.at(-1) ?? 0) - (times[0] ?? 0)).toBeGreaterThan(7 * 60 - 60)
  })

  it('takes a certificate that does not hold for something that could not be checked', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'rehearse-links-'))
    const files = { TLS_KEY: path.join(folder, 'key'), TLS_CERT: path.join(folder, 'cert') }
    makeCertificate(files)
    const server = createServer({
      key: readFileSync(files.TLS_KEY),
      cert: readFileSync(files.TLS_CERT),
    })
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    try {
      const url = `https://tls.example:${(server.address() as AddressInfo).port}/`
      const plain = url.replace('https:', 'http:')
      const results = await ask([url, plain], { limits: { retries: 0 } })
      expect(results.get(url)).toMatchObject({ verdict: 'undecided', status: 0 })
      expect(results.get(url)?.reason).toMatch(/certificate/)
      expect(results.get(plain)?.verdict).toBe('undecided')
    } finally {
      server.close()
      rmSync(folder, { recursive: true, force: true })
    }
  })
})
