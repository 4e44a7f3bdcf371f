import { describe, expect, it } from 'vitest'
import type { Site } from '../../../src/checks/health/kinds/parity/site.ts'
import {
  differences,
  pairOf,
  type Trait,
  traits,
} from '../../../src/checks/health/kinds/parity/traits.ts'

const site: Site = {
  status: 200,
  headers: {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': "script-src 'nonce-abc'",
    'content-encoding': 'br',
    'cache-control': 'public, max-age=60',
    etag: '"1"',
    server: 'nginx/1.27',
    vary: 'Accept, Accept-Encoding',
    date: 'Sun, 29 Nov 2026 00:00:00 GMT',
    'x-shop': '1',
    'cf-ray': 'abc',
  },
  cookies: [{ name: 'sid', attributes: 'httponly; path=/; secure' }],
  tls: { protocol: 'TLSv1.3', issuer: 'An authority', versions: ['h2'] },
  plain: '308 to https',
}
const withHeaders = (part: Record<string, string>): Site => ({
  ...site,
  headers: { ...site.headers, ...part },
})
const without = (name: string): Site => ({
  ...site,
  headers: Object.fromEntries(Object.entries(site.headers).filter(([own]) => own !== name)),
})

/** What differs in each trait. */
function differing(preview: Site, except: string[] = []): Partial<Record<Trait, string[]>> {
  return Object.fromEntries(
    traits.flatMap((trait) => {
      const pair = pairOf(trait, preview, site)
      if ('unlike' in pair) return [[trait, [pair.unlike]]]
      const found = differences(pair, except)
      return found.length === 0
        ? []
        : [[trait, found.map(({ name, here, there }) => `${name}: ${here} / ${there}`)]]
    }),
  )
}

describe('parity', () => {
  it.each<[string, Site]>([
    ['the same', site],
    ['another date', withHeaders({ date: 'Mon, 30 Nov 2026 00:00:00 GMT' })],
    ['another etag', withHeaders({ etag: '"2"' })],
    ['what the way there adds', withHeaders({ via: '1.1 proxy', 'x-request-id': 'a', age: '5' })],
    ['another nonce', withHeaders({ 'content-security-policy': "script-src 'nonce-xyz'" })],
    ['vary in another order', withHeaders({ vary: 'accept-encoding,accept' })],
    ['cache-control in another order', withHeaders({ 'cache-control': 'max-age=60,public' })],
    ['another value of a header of the site', withHeaders({ 'x-shop': '2' })],
  ])('of %s is whole', (_what, preview) => {
    expect(differing(preview)).toEqual({})
  })

  it.each<[string, Site, unknown]>([
    [
      'a header',
      without('content-security-policy'),
      {
        headers: ["content-security-policy: absent / script-src 'nonce'"],
      },
    ],
    [
      'a header too many',
      withHeaders({ 'x-robots-tag': 'noindex' }),
      {
        headers: ['x-robots-tag: noindex / absent'],
      },
    ],
    ['a header of its own', without('x-shop'), { headers: ['x-shop: absent / present'] }],
    [
      'the charset',
      withHeaders({ 'content-type': 'text/html' }),
      {
        headers: ['content-type: text/html / text/html; charset=utf-8'],
      },
    ],
    [
      'vary',
      withHeaders({ vary: 'accept' }),
      { headers: ['vary: accept / accept, accept-encoding'] },
    ],
    [
      'the version',
      withHeaders({ server: 'nginx/1.26' }),
      {
        runtime: ['server: nginx/1.26 / nginx/1.27'],
      },
    ],
    ['the status', { ...site, status: 204 }, { status: ['status: 204 / 200'] }],
    [
      'the compression',
      without('content-encoding'),
      {
        compression: ['content-encoding: none / br'],
      },
    ],
    [
      'the caching',
      withHeaders({ 'cache-control': 'no-store' }),
      {
        caching: ['cache-control: no-store / max-age=60, public'],
      },
    ],
    ['the validator', without('etag'), { caching: ['validator: absent / present'] }],
    [
      'a flag of a cookie',
      { ...site, cookies: [{ name: 'sid', attributes: 'path=/' }] },
      {
        cookies: ['sid: path=/ / httponly; path=/; secure'],
      },
    ],
    [
      'the protocol',
      { ...site, tls: { protocol: 'TLSv1.2', issuer: 'An authority', versions: ['h2'] } },
      {
        tls: ['protocol: TLSv1.2 / TLSv1.3'],
      },
    ],
    [
      'the version of HTTP',
      { ...site, tls: { protocol: 'TLSv1.3', issuer: 'An authority', versions: ['http/1.1'] } },
      {
        'http-versions': ['versions: http/1.1 / h2'],
      },
    ],
    [
      'the redirect',
      { ...site, plain: 'answers 200' },
      {
        redirects: ['plain HTTP: answers 200 / 308 to https'],
      },
    ],
  ])('misses %s', (_what, preview, expected) => {
    expect(differing(preview)).toEqual(expected)
  })

  it('of a preview on plain HTTP says that TLS cannot be compared', () => {
    const { tls: _, plain: __, ...bare } = site
    expect(differing(bare)).toEqual({
      tls: ['the preview speaks no TLS'],
      'http-versions': ['the preview speaks no TLS'],
      redirects: ['the preview speaks no TLS, so that nothing leads there'],
    })
  })

  it('leaves out what may differ', () => {
    expect(differing(without('x-shop'), ['x-shop'])).toEqual({})
  })
})
