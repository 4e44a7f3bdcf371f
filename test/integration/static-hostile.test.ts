import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type HostedSite, hostedSite, secret } from '../fixtures/previews/hosted-site.ts'
import { rawBytes, rawRequest } from '../fixtures/previews/raw-request.ts'

const redirects = `
/open/* /:splat
/host/* https://shop.example/:splat
/query/:text /search?q=:text
/up/* /../:splat 200
/up2/* /%2e%2e/:splat 200
/read/* /:splat 200
/inject /x%0d%0aSet-Cookie:evil=1
/inject2 /x\u2028\u0000y
/placed/* https://:splat/x
/user https://me:password@shop.example/
/scheme javascript:alert(1)
/slashes //shop.example/
/back /\\shop.example/
`

const headers = `
/*
  X-Fine: yes
  X-Split: a\u0000b
  X-Return: a\rSet-Cookie: evil=1
  X-High: caf\u00e9
  Content-Length: 3
  Transfer-Encoding: chunked
  Content-Encoding: br
  Connection: upgrade
  ! ETag
  Bad Name: x
  : none
/read/*
  X-Path: :splat
`

let site: HostedSite
beforeAll(async () => {
  site = await hostedSite({
    'index.html': 'home',
    '404.html': 'lost',
    'about.html': 'about',
    'docs/index.html': 'docs',
    _redirects: redirects,
    _headers: headers,
  })
})
afterAll(() => site.close())

describe('a hostile request', () => {
  it.each([
    '/../secret.txt',
    '/../../../../../../etc/passwd',
    '/docs/../../secret.txt',
    '/%2e%2e/secret.txt',
    '/%2e%2e%2fsecret.txt',
    '/..%2fsecret.txt',
    '/..%5csecret.txt',
    '/..\\secret.txt',
    '/\\..\\secret.txt',
    '/%252e%252e/secret.txt',
    '/%c0%ae%c0%ae/secret.txt',
    '/docs/..;/secret.txt',
    '/../site-old/',
    '/../site.env',
    '/./about',
    '/%2e/about',
    '/.env',
    '/%2eenv',
    '/.git/config',
    '/.well-known/../.env',
    '/.well-known/%2e%2e/.env',
    '/read/../.env',
    '/read/.env',
    '/read/%2e%2e/secret.txt',
    '/read//etc/passwd',
    '/up/secret.txt',
    '/up2/secret.txt',
    '/about%00',
    '/about%00.html',
    '/%00',
    '/about%0a',
    '/%',
    '/%zz',
    '/%e0%a4%a',
    '/%ff',
    '/\u00ff',
    '//about',
    '/about//',
    '//',
    '/docs%2findex.html',
    '/about#top',
    '/constructor',
    '/__proto__',
    `/${'a'.repeat(4000)}`,
    `/${'a/'.repeat(2000)}`,
    `/${'%41'.repeat(3000)}`,
    '/inject2',
    '/placed/evil.example',
    '/user',
    '/scheme',
    '/slashes',
    '/back',
    'about',
    '*',
  ])('for %s is 404', async (target) => {
    const { status, body } = await rawRequest(site.port, target)
    // What Node's own parser refuses is as good.
    expect([400, 404]).toContain(status)
    if (status === 404) expect(body.toString()).toBe('lost')
  })

  it.each([
    ['http://evil.example/about', 200, 'about'],
    ['HTTPS://evil.example:1/about?x', 200, 'about'],
    ['http://evil.example', 200, 'home'],
    ['http://evil.example?x', 200, 'home'],
    ['http://evil.example/../secret.txt', 404, 'lost'],
    ['ftp://evil.example/about', 404, 'lost'],
    ['file:///etc/passwd', 404, 'lost'],
  ])('in absolute form, %s, is %i', async (target, status, content) => {
    const { status: seen, body } = await rawRequest(site.port, target)
    expect([seen, body.toString()]).toEqual([status, content])
  })

  it.each([
    ['/open//evil.example', '/evil.example'],
    ['/open///evil.example/x', '/evil.example/x'],
    ['/open/%2Fevil.example', '/%2Fevil.example'],
    ['/open/%0d%0aSet-Cookie:evil=1', undefined],
    ['/host/@evil.example', 'https://shop.example/@evil.example'],
    ['/host//evil.example', 'https://shop.example//evil.example'],
    ['/query/a%26b=c%23d', '/search?q=a%26b%3Dc%23d'],
    ['/open/x?%0d%0aSet-Cookie:evil=1', '/x?%0d%0aSet-Cookie:evil=1'],
    ['/open/x?\u00ff', undefined],
    ['/docs?//evil.example', '/docs/?//evil.example'],
    ['/inject', undefined],
  ])('for %s is redirected to %s', async (target, location) => {
    const answer = await rawRequest(site.port, target)
    expect(answer.headers.location).toBe(location)
    expect(answer.headers['set-cookie']).toBeUndefined()
  })

  it('cannot smuggle headers through the rules', async () => {
    const { status, headers: seen, body } = await rawRequest(site.port, '/read/about')
    expect([status, body.toString(), seen['x-fine'], seen['x-path']]).toEqual([
      200,
      'about',
      'yes',
      'about',
    ])
    expect(Object.keys(seen).toSorted()).toEqual(
      'accept-ranges cache-control connection content-length content-type date etag last-modified vary x-fine x-path'
        .split(' ')
        .toSorted(),
    )
    expect([seen['content-length'], seen['content-encoding']]).toEqual(['5', undefined])
  })

  it('that is too long or no HTTP is refused, and the next is answered', async () => {
    const long = await rawRequest(site.port, `/${'a'.repeat(20_000)}`)
    expect(long.status).toBe(431)
    for (const bytes of ['\0\x01\x02\r\n\r\n', 'GET /about\r\n\r\n', 'GET /a b HTTP/1.1\r\n\r\n']) {
      const answer = await rawBytes(site.port, bytes)
      expect(answer.toString('latin1')).not.toContain(secret)
    }
    expect((await rawRequest(site.port, '/about')).status).toBe(200)
  })

  it('with another method gets 405', async () => {
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH', 'TRACE', 'PROPFIND']) {
      const { status, headers: seen } = await rawRequest(site.port, '/../secret.txt', { method })
      expect([method, status, seen.allow]).toEqual([method, 405, 'GET, HEAD'])
    }
  })
})
