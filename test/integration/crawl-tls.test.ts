import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer as createPlain, type RequestListener } from 'node:http'
import { createServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CheckResult } from '../../src/model/result.ts'
import { runCli } from '../fixtures/cli/rehearse-cli.ts'
import { makeCertificate } from '../fixtures/previews/make-certificate.ts'

const at = 'http://cdn.example'
/** Every way in which a page loads or sends something without encryption, and beside each the same with it. */
const mixed = `<!doctype html><title>Mixed</title>
<link rel="stylesheet" href="${at}/style.css"><link rel="stylesheet" href="https://cdn.example/style.css">
<script src="${at}/script.js"></script><script src="//cdn.example/script.js"></script>
<style>@font-face { font-family: x; src: url(${at}/font.woff2) } p { font-family: x }</style>
<link rel="stylesheet" href="/own.css">
<img src="${at}/image.png"><img src="https://cdn.example/image.png">
<img srcset="${at}/set.png 2x"><video src="${at}/film.mp4"></video>
<iframe src="${at}/frame"></iframe><iframe src="https://cdn.example/frame"></iframe>
<form action="${at}/search"></form><form action="${at}/order" method="post"></form>
<form><button formmethod="post" formaction="${at}/button">x</button></form>
<form action="https://cdn.example/order" method="post"></form>
<object data="${at}/object.pdf"></object><script src="/moved.js"></script>
<a href="${at}/link">a mere link</a><link rel="canonical" href="${at}/canonical">
<!-- <script src="${at}/comment.js"></script> --><a href="/upgraded">x</a>
<script src="http://127.0.0.1:9/loopback.js"></script>`
const upgraded = `<!doctype html><title>Upgraded</title><script src="${at}/upgraded.js"></script>
<form action="${at}/upgraded" method="post"></form>`

const site: RequestListener = ({ url = '/' }, response) => {
  const html = { 'content-type': 'text/html' }
  if (url === '/') response.writeHead(200, html).end(mixed)
  else if (url === '/upgraded') {
    const policy = "default-src 'self'; upgrade-insecure-requests"
    response.writeHead(200, { ...html, 'content-security-policy': policy }).end(upgraded)
  } else if (url === '/meta') {
    const meta = '<meta http-equiv="Content-Security-Policy" content="upgrade-insecure-requests">'
    response.writeHead(200, html).end(meta + upgraded)
  } else if (url === '/own.css') {
    const css = `p { background: url(${at}/background.png) }`
    response.writeHead(200, { 'content-type': 'text/css' }).end(css)
  } else if (url === '/moved.js') response.writeHead(302, { location: `${at}/moved.js` }).end()
  else response.writeHead(404, html).end('not here')
}

const folder = mkdtempSync(path.join(tmpdir(), 'rehearse-tls-'))
const files = { TLS_KEY: path.join(folder, 'key'), TLS_CERT: path.join(folder, 'cert') }
makeCertificate(files)
const tls = createServer(
  { key: readFileSync(files.TLS_KEY), cert: readFileSync(files.TLS_CERT) },
  site,
)
const plain = createPlain(site)
const portOf = (server: typeof plain | typeof tls) => (server.address() as AddressInfo).port

beforeAll(async () => {
  for (const server of [tls, plain]) {
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
  }
})
afterAll(() => {
  for (const server of [tls, plain]) {
    server.closeAllConnections()
    server.close()
  }
  rmSync(folder, { recursive: true, force: true })
})

/** "severity what" of everything that is said to be mixed. */
async function mixedAt(url: string, env: Record<string, string> = {}) {
  const args = ['crawl', '--json', '--url', url, '--crawl-external', 'ignore']
  const { stdout } = await runCli(args, { cwd: folder, env })
  const result = JSON.parse(stdout) as CheckResult
  const found = result.findings.filter(({ rule }) => rule === 'crawl/mixed-content')
  const told = found.map(({ severity, subject }) => `${severity} ${subject.replace(`${at}/`, '')}`)
  return { told: told.toSorted(), found, result }
}

const trusted = { NODE_EXTRA_CA_CERTS: files.TLS_CERT }
const home = () => `https://127.0.0.1:${portOf(tls)}/`

describe('a preview over TLS', { timeout: 60_000 }, () => {
  it('is told what it loads or sends without encryption, and where', async () => {
    const { told, found } = await mixedAt(home(), trusted)
    expect(told).toEqual([
      'error button',
      'error font.woff2',
      'error frame',
      'error moved.js',
      'error object.pdf',
      'error order',
      'error script.js',
      'error search',
      'error style.css',
      'warning background.png',
      'warning film.mp4',
      'warning image.png',
      'warning set.png',
    ])
    const order = found.find(({ subject }) => subject === `${at}/order`)
    expect(order).toMatchObject({
      message: 'gets without encryption what is filled in on an encrypted page, linked from 1 page',
      evidence: [expect.stringMatching(/^on \/, line 9, column \d+: form action/)],
    })
  })

  it.each(['upgraded', 'meta'])(
    'is told nothing about a page that has browsers encrypt it (%s)',
    async (page) => {
      const { told, result } = await mixedAt(`${home()}${page}`, trusted)
      expect(told.filter((text) => text.includes('upgraded'))).toEqual([])
      expect(result.outcome).not.toBe('error')
    },
  )

  it('cannot be crawled when nobody vouches for its certificate', async () => {
    const { told, result } = await mixedAt(home())
    expect(told).toEqual([])
    expect(result).toMatchObject({ outcome: 'fail' })
    expect(JSON.stringify(result.findings)).toMatch(/self-signed certificate/)
  })
})

it('of a preview without encryption nothing is said to be mixed', { timeout: 60_000 }, async () => {
  const { told, result } = await mixedAt(`http://127.0.0.1:${portOf(plain)}/`)
  expect(told).toEqual([])
  expect(result.summary).toMatch(/^[23] pages/)
})
