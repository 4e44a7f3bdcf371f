import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { lookAt } from '../fixtures/health/look-at.ts'
import { type DnsAnswer, packName, startDnsServer, types } from '../fixtures/servers/dns-server.ts'

const target = new URL('http://127.0.0.1:1/')
const text = (...parts: string[]) =>
  Buffer.concat(parts.map((part) => Buffer.concat([Buffer.of(part.length), Buffer.from(part)])))
const mx = (priority: number, host: string) =>
  Buffer.concat([Buffer.of(0, priority), packName(host)])
const caa = (tag: string, value: string) =>
  Buffer.concat([Buffer.of(0, tag.length), Buffer.from(`${tag}${value}`)])

const zone: Record<string, DnsAnswer> = {
  'shop.example 1': [
    { type: types.A, ttl: 60, data: Buffer.of(192, 0, 2, 1) },
    { type: types.A, ttl: 60, data: Buffer.of(192, 0, 2, 2) },
  ],
  'shop.example 28': [
    { type: types.AAAA, ttl: 600, data: Buffer.from('20010db8000000000000000000000001', 'hex') },
  ],
  'www.shop.example 5': [{ type: types.CNAME, data: packName('Shop.Example') }],
  'shop.example 16': [
    { type: types.TXT, data: text('v=spf1 ', '-all') },
    { type: types.TXT, data: text('site=1') },
  ],
  'shop.example 15': [{ type: types.MX, data: mx(10, 'mail.shop.example') }],
  'shop.example 257': [{ type: types.CAA, data: caa('issue', 'letsencrypt.org') }],
  'shop.example 2': [{ type: types.NS, data: packName('ns1.example.net') }],
  'empty.example 1': [],
  'broken.example 1': { error: 2 },
  'refused.example 1': { error: 5 },
  'silent.example 1': undefined,
  'garbage.example 1': Buffer.from('no packet at all'),
}

let server: Awaited<ReturnType<typeof startDnsServer>>
beforeAll(async () => {
  server = await startDnsServer((question) => (question in zone ? zone[question] : { error: 3 }))
})
afterAll(() => server.close())

const look = (dns: string, expected: string[], timeout = '1s') =>
  lookAt(target, [{ dns, resolver: server.address, expect: expected }], { timeout })

describe('health of DNS', { timeout: 30_000 }, () => {
  it('is silent about what the records say', async () => {
    const { findings, incomplete } = await look('shop.example', [
      'A has 192.0.2.1',
      'A = 192.0.2.2, 192.0.2.1',
      'A not has 192.0.2.3',
      'A ttl >= 60s',
      'A ttl <= 1m',
      'AAAA has 2001:db8:0:0::1',
      'AAAA present',
      'TXT has "v=spf1 -all"',
      'TXT contains "spf1"',
      'TXT not contains "spf2"',
      'TXT matches /^site=\\d$/',
      'MX has mail.shop.example',
      'MX = "10 mail.shop.example"',
      'CAA has letsencrypt.org',
      'CAA has "issue letsencrypt.org"',
      'NS has ns1.example.net.',
    ])
    expect({ findings, incomplete }).toEqual({ findings: [], incomplete: undefined })
    const other = await look('www.shop.example', ['CNAME has shop.example'])
    expect(other.findings).toEqual([])
    expect((await look('empty.example', ['A absent'])).findings).toEqual([])
    expect((await look('none.example', ['A absent'])).findings).toEqual([])
  })

  it('tells what they say instead', async () => {
    const { findings } = await look('shop.example', [
      'A has 192.0.2.9',
      'A not has 192.0.2.1',
      'A = 192.0.2.1',
      'A absent',
      'A ttl >= 5m',
      'TXT contains "spf2"',
      'MX has "20 mail.shop.example"',
      'CAA has other.example',
    ])
    expect(findings.map(({ rule, message }) => `${rule}: ${message}`)).toEqual([
      'health/dns: has 192.0.2.1, 192.0.2.2',
      'health/dns: has 192.0.2.1, 192.0.2.2',
      'health/dns: has 192.0.2.1, 192.0.2.2',
      'health/dns: has 192.0.2.1, 192.0.2.2',
      'health/dns: has a ttl of 60, 60 s',
      'health/dns: has site=1, v=spf1 -all',
      'health/dns: has 10 mail.shop.example',
      'health/dns: has issue letsencrypt.org',
    ])
    expect((await look('none.example', ['A has 192.0.2.1'])).findings).toMatchObject([
      { message: 'does not exist' },
    ])
    expect((await look('empty.example', ['A present'])).findings).toMatchObject([
      { message: 'has no A record', fix: 'Add the A record to the zone' },
    ])
  })

  it.each([
    ['broken.example', 'does not say: ESERVFAIL'],
    ['refused.example', 'does not say: EREFUSED'],
    ['silent.example', 'does not answer within 500 ms'],
    ['garbage.example', 'does not say: EBADRESP'],
  ])('does not know what a resolver does not say: %s', async (name, why) => {
    const { findings, rows, incomplete } = await look(name, ['A absent', 'A present'], '500ms')
    expect(findings).toEqual([])
    expect(rows.map(({ state }) => state)).toEqual(['unknown', 'unknown'])
    expect(incomplete).toMatch(new RegExp(`the resolver 127\\.0\\.0\\.1:\\d+ ${why}`))
  })

  it('asks once for each name and type', async () => {
    server.questions.length = 0
    await look('shop.example', ['A has 192.0.2.1', 'A ttl >= 1s', 'NS present'])
    expect(server.questions).toEqual(['shop.example 1', 'shop.example 2'])
  })
})
