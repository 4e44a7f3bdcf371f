import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type HostedSite, hostedSite } from '../fixtures/previews/hosted-site.ts'
import { rawRequest } from '../fixtures/previews/raw-request.ts'

const pages = {
  'index.html': 'home',
  '404.html': 'lost',
  'about.html': 'about',
  'old.htm': 'old page',
  'docs/index.html': 'docs',
  'both.html': 'both page',
  'both/index.html': 'both folder',
  'two.html': 'two',
  'two/index.html': 'two folder',
  'café.html': 'coffee',
  'a b.html': 'blank',
  '100%.html': 'all',
  'en/404.html': 'lost in English',
  'assets/app.js': 'script',
  'assets/data.json': '{}',
  'assets/feed.xml': '<a/>',
  'assets/icon.ico': 'icon',
  'assets/icon.svg': '<svg/>',
  'assets/site.webmanifest': '{}',
  'assets/code.wasm': 'wasm',
  'assets/font.woff2': 'font',
  'assets/list.csv': 'a,b',
  'assets/strange.zzz': 'strange',
  'assets/LICENSE': 'licence',
  '.well-known/security.txt': 'contact',
}

const redirects = `
# comment
/moved /about
/temporary /about 302   # behind a rule
/see-other /about 303
/keep-method /about 307
/for-good /about 308
/news/* /blog/:splat
/posts/:year/:slug /archive/:slug?from=:year
/shop/*.php /store/:splat
/away https://shop.example/start#top 302
/away/* https://shop.example:8443/:splat
/coffee /café
/caf%C3%A9-old /about
/app/* /about 200
/clean /docs 200
/nothing /nowhere 200
/gone/* /en/404.html 404
/gone-too /nowhere 404
/proxied/* https://api.example/:splat 200
/about /docs/ 301
/both /about 302!
/loop-a /loop-b
/loop-b /loop-a
/self /self
/first /about 302
/first /docs/ 302
/slash/ /about 307
/flat/* /:splat
`

const headers = `
/*
  X-Frame-Options: DENY
  X-Both: one
/assets/*
  Cache-Control: public, max-age=31536000, immutable
  X-Both: two
/assets/*.js
  ! X-Frame-Options
  Vary: Origin
/docs/
  Set-Cookie: a=1
  Set-Cookie: b=2
  ! Vary
/posts/:slug
  X-Slug: the :slug, not :other
/about
  Content-Type: text/plain
  ! Cache-Control
`

let site: HostedSite
beforeAll(async () => {
  site = await hostedSite({ ...pages, _redirects: redirects, _headers: headers })
})
afterAll(() => site.close())

const html = 'text/html;charset=utf-8'

describe('the pages of a static site', () => {
  it.each([
    ['/', 'home', html],
    ['/index', 'home', html],
    ['/index.html', 'home', html],
    ['/?q=1', 'home', html],
    ['/about.html', 'about', html],
    ['/about/', 'about', html],
    ['/%61bout.html', 'about', html],
    ['/old', 'old page', html],
    ['/docs/', 'docs', html],
    ['/docs/index.html', 'docs', html],
    ['/two', 'two', html],
    ['/two/', 'two folder', html],
    ['/caf%C3%A9', 'coffee', html],
    ['/caf%c3%a9', 'coffee', html],
    ['/cafe%CC%81', 'coffee', html],
    ['/a%20b', 'blank', html],
    ['/100%25', 'all', html],
    ['/404', 'lost', html],
    ['/assets/app.js', 'script', 'text/javascript;charset=utf-8'],
    ['/assets/data.json', '{}', 'application/json'],
    ['/assets/feed.xml', '<a/>', 'text/xml'],
    ['/assets/icon.ico', 'icon', 'image/x-icon'],
    ['/assets/icon.svg', '<svg/>', 'image/svg+xml'],
    ['/assets/site.webmanifest', '{}', 'application/manifest+json'],
    ['/assets/code.wasm', 'wasm', 'application/wasm'],
    ['/assets/font.woff2', 'font', 'font/woff2'],
    ['/assets/list.csv', 'a,b', 'text/csv;charset=utf-8'],
    ['/assets/strange.zzz', 'strange', 'application/octet-stream'],
    ['/assets/LICENSE', 'licence', 'application/octet-stream'],
    ['/.well-known/security.txt', 'contact', 'text/plain;charset=utf-8'],
    ['/app/any/path', 'about', html],
    ['/app', 'about', html],
    ['/clean', 'docs', html],
  ])('%s is 200', async (target, body, type) => {
    const answer = await rawRequest(site.port, target)
    expect([answer.status, answer.body.toString(), answer.headers['content-type']]).toEqual([
      200,
      body,
      type,
    ])
    expect(answer.headers['content-length']).toBe(String(Buffer.byteLength(body)))
    const head = await rawRequest(site.port, target, { method: 'HEAD' })
    expect([head.status, head.body.length]).toEqual([200, 0])
    const { date: _, ...seen } = answer.headers
    expect(head.headers).toMatchObject(seen)
  })

  it.each([
    ['/docs', 301, '/docs/'],
    ['/docs?page=2', 301, '/docs/?page=2'],
    ['/moved', 301, '/about'],
    ['/moved/', 301, '/about'],
    ['/moved?a=1&b=%20', 301, '/about?a=1&b=%20'],
    ['/temporary', 302, '/about'],
    ['/see-other', 303, '/about'],
    ['/keep-method', 307, '/about'],
    ['/for-good', 308, '/about'],
    ['/news/2024/a', 301, '/blog/2024/a'],
    ['/news/2024/a/', 301, '/blog/2024/a/'],
    ['/news', 301, '/blog/'],
    ['/posts/2024/tea', 301, '/archive/tea?from=2024'],
    ['/posts/2024%26x=1/tea?y=2', 301, '/archive/tea?from=2024%26x%3D1'],
    ['/shop/a/cart.php', 301, '/store/a/cart'],
    ['/away', 302, 'https://shop.example/start#top'],
    ['/away/a%20b?c', 301, 'https://shop.example:8443/a%20b?c'],
    ['/coffee', 301, '/caf%C3%A9'],
    ['/caf%C3%A9-old', 301, '/about'],
    ['/both', 302, '/about'],
    ['/loop-a', 301, '/loop-b'],
    ['/loop-b', 301, '/loop-a'],
    ['/first', 302, '/about'],
    ['/slash', 307, '/about'],
    ['/slash/', 307, '/about'],
  ])('%s is %i to %s', async (target, status, location) => {
    const answer = await rawRequest(site.port, target)
    expect([answer.status, answer.headers.location, answer.body.length]).toEqual([
      status,
      location,
      0,
    ])
    expect(answer.headers['x-frame-options']).toBeUndefined()
  })

  it.each([
    ['/nowhere', 'lost'],
    ['/nothing', 'lost'],
    ['/gone/at/last', 'lost in English'],
    ['/gone-too', 'lost'],
    ['/self', 'lost'],
    ['/News/2024', 'lost'],
    ['/posts/2024', 'lost'],
    ['/_redirects', 'lost'],
    ['/_headers', 'lost'],
    ['/docs/missing', 'lost'],
  ])('%s is 404', async (target, body) => {
    const answer = await rawRequest(site.port, target)
    expect([answer.status, answer.body.toString(), answer.headers['content-type']]).toEqual([
      404,
      body,
      html,
    ])
    expect([answer.headers.etag, answer.headers['x-frame-options']]).toEqual([undefined, 'DENY'])
  })

  it('lets a file win over a rule without force, and shows its own headers', async () => {
    const { status, headers: seen, body } = await rawRequest(site.port, '/about')
    expect([status, body.toString()]).toEqual([200, 'about'])
    expect([seen['content-type'], seen['cache-control']]).toEqual(['text/plain', undefined])
  })

  it('passes nothing on to another host and says so', async () => {
    const { status, headers: seen, body } = await rawRequest(site.port, '/proxied/users')
    expect([status, seen['content-type']]).toEqual([502, 'text/plain;charset=utf-8'])
    expect(body.toString()).toBe(
      'Line 20 of _redirects leads to https://api.example. A preview passes no request on to another host.\n',
    )
  })

  it('joins the headers of several rules, removes, and keeps cookies apart', async () => {
    const script = (await rawRequest(site.port, '/assets/app.js')).headers
    expect(script['x-both']).toBe('one, two')
    expect(script['cache-control']).toBe('public, max-age=31536000, immutable')
    expect(script['x-frame-options']).toBeUndefined()
    expect(script.vary).toBe('Accept-Encoding, Origin')
    const docs = (await rawRequest(site.port, '/docs/')).headers
    expect([docs['set-cookie'], docs.vary]).toEqual(['a=1\nb=2', 'Accept-Encoding'])
    expect((await rawRequest(site.port, '/posts/tea')).headers['x-slug']).toBe(
      'the tea, not :other',
    )
    const home = (await rawRequest(site.port, '/')).headers
    expect(home['cache-control']).toBe('public, max-age=0, must-revalidate')
  })
})

describe('a single page', () => {
  let app: HostedSite
  beforeAll(async () => {
    app = await hostedSite({ 'index.html': 'app', 'help.html': 'help', '404.html': 'lost' }, true)
  })
  afterAll(() => app.close())

  it.each([
    ['/', 200, 'app'],
    ['/users/7?tab=a', 200, 'app'],
    ['/users/john.doe', 200, 'app'],
    ['/help', 200, 'help'],
    ['/missing.html', 200, 'app'],
    ['/assets/missing.js', 404, 'lost'],
    ['/assets/missing.css?v=1', 404, 'lost'],
    ['/%2e%2e/x', 404, 'lost'],
  ])('answers %s with %i', async (target, status, body) => {
    const answer = await rawRequest(app.port, target)
    expect([answer.status, answer.body.toString()]).toEqual([status, body])
  })
})
