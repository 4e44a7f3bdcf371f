import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer as createProxy } from 'node:http'
import { createServer } from 'node:https'
import { type AddressInfo, connect } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { checkExternals } from '../../src/checks/crawl/externals/check-externals.ts'
import { externalLimits } from '../../src/checks/crawl/externals/external-limits.ts'
import { makeCertificate } from '../fixtures/previews/make-certificate.ts'

const portOf = (server: { address(): unknown }): number => (server.address() as AddressInfo).port

describe('links to other sites over TLS', { timeout: 60_000 }, () => {
  it('are asked directly and through a proxy, with certificates that the machine trusts', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'rehearse-links-'))
    const files = { TLS_KEY: path.join(folder, 'key'), TLS_CERT: path.join(folder, 'cert') }
    makeCertificate(files)
    const [key, cert] = [readFileSync(files.TLS_KEY), readFileSync(files.TLS_CERT)]
    const site = createServer({ key, cert }, (request, response) => {
      response.writeHead(request.url === '/gone' ? 410 : 200).end()
    })
    const tunnels: string[] = []
    const proxy = createProxy().on('connect', (request, socket) => {
      tunnels.push(request.url ?? '')
      const onward = connect(portOf(site), '127.0.0.1', () => {
        socket.write('HTTP/1.1 200 OK\r\n\r\n')
        socket.pipe(onward).pipe(socket)
      })
      for (const end of [socket, onward]) end.on('error', () => {})
    })
    for (const server of [site, proxy]) {
      server.listen(0, '127.0.0.1')
      await once(server, 'listening')
    }
    const urls = ['/fine', '/gone'].map((name) => `https://127.0.0.1:${portOf(site)}${name}`)
    const check = (env: Record<string, string>): Promise<string[]> =>
      checkExternals({
        urls,
        program: [process.execPath, path.resolve('src/cli.ts')],
        env: { ...process.env, NODE_EXTRA_CA_CERTS: files.TLS_CERT, ...env },
        signal: new AbortController().signal,
        limits: { ...externalLimits, gapMs: 0 },
        allow: ['127.0.0.1'],
        onProgress: () => {},
      }).then(({ results }) => [...results.values()].map(({ verdict }) => verdict))
    try {
      expect(await check({ NO_PROXY: '127.0.0.1' })).toEqual(['ok', 'broken'])
      expect(tunnels).toEqual([])
      const through = {
        https_proxy: `http://127.0.0.1:${portOf(proxy)}`,
        no_proxy: 'other.example',
      }
      expect(await check(through)).toEqual(['ok', 'broken'])
      expect(new Set(tunnels)).toEqual(new Set([`127.0.0.1:${portOf(site)}`]))
    } finally {
      for (const server of [site, proxy]) {
        server.closeAllConnections()
        server.close()
      }
      rmSync(folder, { recursive: true, force: true })
    }
  })
})
