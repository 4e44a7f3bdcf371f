import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Unreadable } from '../../../src/model/line/unreadable.ts'
import { readAssertion } from '../../../src/checks/health/read-assertion.ts'

const words = fc.constantFrom(
  ...'GET HEAD tls dns tcp / /healthz shop.example 127.0.0.1:80 A TXT status json $.a $[?@.a'.split(
    ' ',
  ),
  ...'body header has not contains matches /a/ "x" = < 200 500ms " [ ] [warning] , \\ /('.split(
    ' ',
  ),
  ...'prometheus exec heartbeat parity https://shop.example /metrics up{job="x"} {a="b", } each'.split(
    ' ',
  ),
  ...'grows increases 1% exits prints within "npm "a | same headers same except vary'.split(' '),
  '\u{1f600}',
  '__proto__',
)

describe('readAssertion', () => {
  it.each([
    ['GET /healthz status = 200', { comparator: '=', value: 200 }],
    ['GET / status<400', { comparator: '<', value: 400 }],
    ['GET / time < 0.5s', { comparator: '<', value: 500 }],
    ['GET / time <= 500 ms', { comparator: '<=', value: 500 }],
    ['GET / body contains "a \\"b\\""', { how: 'contains', not: false, value: 'a "b"' }],
    ['GET / body not contains "Error"', { how: 'contains', not: true, value: 'Error' }],
    ['GET / body = "ok"', { how: 'equals', not: false, value: 'ok' }],
    [
      'GET / body matches /a\\/b[/]/i',
      { how: 'matches', pattern: { source: 'a\\/b[/]', flags: 'i' } },
    ],
    ['GET /h json $.database = "ok"', { path: '$.database', comparison: { value: 'ok' } }],
    ['GET /h json $.a[?@.n > 1].b >= 3', { path: '$.a[?@.n > 1].b', comparison: { value: 3 } }],
    ['GET /h json $.up != false', { comparison: { comparator: '!=', value: false } }],
    ['GET /h json $["a = b]"] = "c = d"', { path: '$["a = b]"]', comparison: { value: 'c = d' } }],
    ['GET /h json $.a=1', { path: '$.a', comparison: { comparator: '=', value: 1 } }],
    ['GET /h json $.error absent', { path: '$.error', how: 'present', present: false }],
    ['GET /h json $.name matches /x/', { how: 'test', test: { how: 'matches' } }],
    [
      'GET / header Content-Type contains "html"',
      { name: 'content-type', test: { value: 'html' } },
    ],
    ['GET / header x-powered-by absent', { name: 'x-powered-by', present: false }],
    ['GET / header server="nginx"', { name: 'server', test: { how: 'equals', value: 'nginx' } }],
    ['GET / size < 1.5MB', { comparator: '<', value: 1_500_000 }],
    ['GET / size >= 1KiB', { comparator: '>=', value: 1024 }],
    ['GET /old redirects to /new', { to: '/new' }],
    ['GET /old redirects <= 1', { count: { comparator: '<=', value: 1 } }],
    ['GET / compressed', { packed: true }],
    ['GET / uncompressed', { packed: false }],
    [
      'GET / cache max-age >= 7d',
      { directive: 'max-age', age: { comparator: '>=', value: 604_800 } },
    ],
    ['GET / cache not public', { directive: 'public', not: true }],
    ['GET / security-headers except hsts, no-version', { except: ['hsts', 'no-version'] }],
    ['GET /healthz healthy', null],
  ])('reads %s', (text, wish) => {
    const common = { text, kind: 'http', severity: 'error', when: ['before', 'after'] }
    expect(readAssertion(text)).toMatchObject({ ...common, asked: { wish } })
  })

  it.each([
    ['tls days > 14', { endpoint: {}, what: 'days' }],
    ['tls target days > 14', { endpoint: {}, what: 'days' }],
    ['tls :8443 chain valid', { endpoint: { port: 8443 }, what: 'chain' }],
    ['tls shop.example name valid', { endpoint: { host: 'shop.example' }, what: 'name' }],
    [
      'tls [::1]:8443 name = shop.example',
      { endpoint: { host: '::1', port: 8443 }, name: 'shop.example' },
    ],
    ['tls shop.example protocol >= 1.2', { what: 'protocol', lowest: '1.2' }],
    ['dns Shop.example. A has 192.0.2.1', { name: 'shop.example', type: 'A', value: '192.0.2.1' }],
    ['dns shop.example A = 192.0.2.2, 192.0.2.1', { values: ['192.0.2.1', '192.0.2.2'] }],
    ['dns shop.example AAAA has 2001:DB8:0::1', { value: '2001:db8::1' }],
    ['dns shop.example MX has "10 Mail.example."', { value: '10 mail.example' }],
    ['dns shop.example CAA not has letsencrypt.org', { not: true, value: 'letsencrypt.org' }],
    [
      'dns _dmarc.shop.example TXT contains "v=DMARC1"',
      { what: 'text', test: { value: 'v=DMARC1' } },
    ],
    ['dns shop.example TXT not has "a"', { what: 'has', not: true, value: 'a' }],
    ['dns shop.example AAAA absent', { what: 'present', present: false }],
    ['dns shop.example A ttl >= 1m', { what: 'ttl', comparison: { comparator: '>=', value: 60 } }],
    [
      'tcp 127.0.0.1:5432 connects',
      { endpoint: { host: '127.0.0.1', port: 5432 }, what: 'connects' },
    ],
    ['tcp ::1 refuses', undefined],
    ['tcp [::1]:22 connects < 200ms', { limit: { comparator: '<', value: 200 } }],
    ['tcp :22 banner matches /^SSH-2/', { endpoint: { port: 22 }, what: 'banner' }],
  ])('reads %s', (text, asked) => {
    if (asked === undefined) expect(() => readAssertion(text)).toThrow('has no port')
    else expect(readAssertion(text).asked).toMatchObject(asked)
  })

  it.each([
    ['prometheus /metrics up=1', { place: '/metrics', each: false, what: 'value' }],
    [
      'prometheus /metrics each http_errors_total{code="5 \\"0\\"", route!="/",} <= 1e3',
      {
        each: true,
        selector: {
          name: 'http_errors_total',
          labels: [
            { name: 'code', not: false, value: '5 "0"' },
            { name: 'route', not: true, value: '/' },
          ],
        },
        comparison: { comparator: '<=', value: 1000 },
      },
    ],
    ['prometheus /m e_total increases<10', { what: 'increases', comparison: { value: 10 } }],
    ['prometheus /m e_total grows < 0.5%', { what: 'grows', comparison: { value: 0.005 } }],
    ['prometheus /m lag > -0.25', { comparison: { comparator: '>', value: -0.25 } }],
    ['prometheus http://127.0.0.1:9464/metrics up = 1', { place: 'http://127.0.0.1:9464/metrics' }],
    [
      'exec "npm run smoke" exits 0 within 2m',
      { words: ['npm', 'run', 'smoke'], what: 'exits', withinMs: 120_000 },
    ],
    ['exec "a" exits < 3', { comparison: { comparator: '<', value: 3 } }],
    ['exec "sh -c \'a | b > $C\'" exits 0', { words: ['sh', '-c', 'a | b > $C'] }],
    ['exec "a \\"b  c\\" d\\\\ e \'\'" exits 0', { words: ['a', 'b  c', 'd e', ''] }],
    ['exec "a" prints not matches /b/i', { what: 'prints', test: { not: true, how: 'matches' } }],
    ['exec "a" json $.b < 1 within 5s', { what: 'json', withinMs: 5000 }],
    ['heartbeat mail.queue within 1h', { name: 'mail.queue', withinMs: 3_600_000 }],
    [
      'parity https://Shop.example headers same except x-a, x-b',
      { url: 'https://shop.example/', trait: 'headers', except: ['x-a', 'x-b'] },
    ],
    [
      'parity config/.env.example env-names set except SENTRY_DSN',
      { file: 'config/.env.example', except: ['SENTRY_DSN'] },
    ],
    ['parity https://shop.example/cart?a=1 http-versions same', { trait: 'http-versions' }],
  ])('reads %s', (text, asked) => {
    for (const line of [text, `${text} [warning]`]) {
      expect(readAssertion(line)).toMatchObject({ text, asked })
    }
  })

  it.each([
    ['[warning]', { severity: 'warning', when: ['before', 'after'] }],
    ['[during]', { severity: 'error', when: ['during'] }],
    ['[ info , after,before ]', { severity: 'info', when: ['before', 'after'] }],
    ['[continuously warning]', { severity: 'warning', when: ['before', 'during', 'after'] }],
  ])('reads %s at the end of a line', (said, expected) => {
    for (const line of [
      'GET / status = 200',
      'GET /h json $.a[0] = "[x]"',
      'GET / body matches /[a]/',
    ]) {
      expect(readAssertion(`${line} ${said}`)).toMatchObject({ text: line, ...expected })
    }
  })

  it('reads any text or points at a word of it, and never throws anything else', () => {
    const line = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.array(words, { maxLength: 8 }).map((all) => all.join(' ')),
      fc.array(words, { maxLength: 8 }).map((all) => all.join('')),
    )
    fc.assert(
      fc.property(line, (text) => {
        try {
          readAssertion(text)
        } catch (error) {
          if (!(error instanceof Unreadable)) throw error
          const { from, to } = error.span
          expect(from).toBeGreaterThanOrEqual(0)
          expect(to).toBeGreaterThanOrEqual(from)
          expect(to).toBeLessThanOrEqual(text.length)
          expect(text.slice(from, to).trim()).toBe(text.slice(from, to))
        }
      }),
      { numRuns: 2000 },
    )
  })
})
