import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { lookAt } from '../fixtures/health/look-at.ts'
import { startPages } from '../fixtures/servers/pages.ts'

let server: Awaited<ReturnType<typeof startPages>>
beforeAll(async () => {
  server = await startPages({
    '/': 'Welcome to the Shop',
    '/healthz': '{"database":"ok","queue":[1,2],"nested":{"deep":true},"password":"hunter22"}',
    '/packed': (_request, response) => {
      response.writeHead(200, { 'content-encoding': 'gzip', etag: '"1"' })
      response.end(gzipSync('x'.repeat(2000)))
    },
    '/cached': (_request, response) => {
      response.writeHead(200, { 'cache-control': 'public, max-age=600, immutable' }).end('x')
    },
    '/safe': (_request, response) => {
      response.writeHead(200, {
        'content-security-policy': "default-src 'self'; frame-ancestors 'none'",
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'same-origin',
        server: 'shop',
        'set-cookie': ['sid=s3cr3t-value; HttpOnly', 'theme=dark'],
      })
      response.end('safe')
    },
    '/latin': (_request, response) => {
      response.writeHead(200, { 'content-type': 'text/html; charset=ISO-8859-1' })
      response.end(Buffer.from('Caf\xe9', 'latin1'))
    },
    '/odd-charset': (_request, response) => {
      response.writeHead(200, { 'content-type': 'text/html; charset=x-nothing' }).end('Café')
    },
    '/anchor': (_request, response) => response.writeHead(302, { location: '/#top' }).end(),
    '/echo': (request, response) => response.end(JSON.stringify(request.headers)),
    '/moved': (_request, response) => response.writeHead(302, { location: '/' }).end(),
    '/moved-twice': (_request, response) => response.writeHead(301, { location: 'moved' }).end(),
    '/circle': (_request, response) => response.writeHead(302, { location: '/circle' }).end(),
    '/away': (_request, response) =>
      response.writeHead(308, { location: 'https://other.example/x' }).end(),
  })
})
afterAll(() => server.close())

const findings = async (...assertions: unknown[]) => (await lookAt(server.url, assertions)).findings

describe('health of answers', { timeout: 30_000 }, () => {
  it('is silent when every assertion holds', async () => {
    const { findings: found, incomplete } = await lookAt(server.url, [
      'GET / status = 200',
      'GET / body contains "Shop"',
      'GET / body not contains "Error"',
      'GET / body matches /^welcome/i',
      'GET / header content-type = "text/html"',
      'GET / header x-powered-by absent',
      'GET / uncompressed',
      'GET / size < 1kB',
      'GET /moved status = 302',
      'GET /moved redirects = 1',
      'GET /moved-twice redirects to /',
      'GET /away redirects to https://other.example/x',
      'GET /anchor redirects to /',
      'GET /latin body = "Café"',
      'GET /odd-charset body = "Café"',
      'GET /packed compressed',
      'GET /packed size >= 2kB',
      'GET /packed cache validator',
      'GET /cached cache max-age >= 10m',
      'GET /cached cache immutable',
      'GET /cached cache not no-store',
      'GET /safe security-headers',
      'GET /healthz json $.database = "ok"',
      'GET /healthz json $.database matches /^o/',
      'GET /healthz json $.queue[1] > 1',
      'GET /healthz json $.nested.deep = true',
      'GET /healthz json $.error absent',
      'GET /healthz json $.queue present',
      'HEAD / status < 400',
      'GET / time < 2s',
    ])
    expect({ found, incomplete }).toEqual({ found: [], incomplete: undefined })
  })

  it('says what it saw when one does not, and where to look next', async () => {
    expect(
      await findings(
        'GET /gone status = 200',
        'GET / json $.a = 1',
        'GET /healthz json $.databse = "ok"',
        'GET /healthz json $.nested = 1',
        'GET / body contains "Cart"',
        'GET / body not contains "Shop"',
        'GET / header content-type contains "json"',
        'GET / header etag present',
        'GET / compressed',
        'GET /cached cache max-age >= 7d',
        'GET / cache no-store',
        'GET / security-headers except no-version',
        'GET /packed size < 1kB',
        'GET /moved-twice redirects = 1',
        'GET / redirects to /new',
        'GET /circle redirects to /',
      ),
    ).toMatchObject([
      { rule: 'health/status', message: 'answers 404', evidence: ['status 404: not here'] },
      { rule: 'health/json', message: 'is no JSON', evidence: ['Welcome to the Shop'] },
      { message: 'is not there', fix: '$ has database, queue, nested, password' },
      { message: 'is {"deep":true}' },
      { rule: 'health/body', message: 'lacks the text', evidence: ['Welcome to the Shop'] },
      { rule: 'health/body', message: 'holds what it must not' },
      { rule: 'health/header', message: 'is "text/html"' },
      {
        message: 'is absent',
        evidence: [expect.stringContaining('headers: connection, content-type')],
      },
      { rule: 'health/compressed', message: 'comes uncompressed, 19 B' },
      { rule: 'health/cache', message: 'has cache-control "public, max-age=600, immutable"' },
      { rule: 'health/cache', message: 'has no cache-control' },
      {
        rule: 'health/security-headers',
        message: 'lacks content-security-policy, frame-ancestors, nosniff, referrer-policy',
      },
      { rule: 'health/size', message: 'has 2 kB' },
      { rule: 'health/redirects', message: `ends at ${server.url.href}, after 2` },
      { rule: 'health/redirects', message: 'does not redirect' },
      { rule: 'health/redirects', message: 'redirects in a circle' },
    ])
  })

  it('asks once per question, and three times where a time is asserted', async () => {
    server.requests.length = 0
    await findings(
      'GET /healthz status = 200',
      'GET /healthz json $.database = "ok"',
      { http: 'GET /healthz', headers: { accept: 'text/plain' }, expect: 'status = 200' },
      'GET / time < 2s',
    )
    const asked = ['GET /healthz', 'GET /healthz', 'GET /', 'GET /', 'GET /']
    expect(server.requests).toEqual(asked)
  })

  it('sends the headers of the long form to the site, and to no other', async () => {
    const [row] = (
      await lookAt(server.url, [
        { http: 'GET /echo', headers: { Accept: 'text/x' }, expect: 'json $.accept = "text/x"' },
      ])
    ).rows
    expect(row).toMatchObject({ state: 'ok', seen: '"text/x"' })
  })

  it('shows no value that lets somebody in', async () => {
    const { rows } = await lookAt(server.url, [
      'GET /safe header set-cookie absent',
      'GET /safe header set-cookie contains "sid=s3cr3t-value"',
      'GET /healthz json $.password = "other-one"',
      'GET /healthz json $.password = "hunter22"',
    ])
    expect(rows.map(({ state, seen }) => [state, seen])).toEqual([
      ['failed', '‹redacted›'],
      ['ok', '‹redacted›'],
      ['failed', '"‹redacted›"'],
      ['ok', '"‹redacted›"'],
    ])
  })

  it('counts a warning less, and looks at nothing that is for another moment', async () => {
    const all = ['GET /gone status = 200 [warning]', 'GET /gone status = 201 [after]']
    const before = await lookAt(server.url, all, { stage: { moment: 'before' } })
    expect(before.findings).toMatchObject([{ severity: 'warning' }])
    const after = await lookAt(server.url, all, { stage: { moment: 'after' } })
    expect(after.findings).toMatchObject([{ severity: 'warning' }, { severity: 'error' }])
  })
})
