import { describe, expect, it } from 'vitest'
import { options } from '../../../src/checks/health/options.ts'

const read = (entry: unknown) => options.parse({ assertions: [entry] }).assertions

describe('an assertion as a section', () => {
  it('holds one assertion for each expectation', () => {
    const entry = {
      http: 'GET /api/stock',
      headers: { accept: 'application/json', 'x-api-key': { env: 'API_KEY' } },
      expect: ['status = 200', 'json $.queue < 10 [info]'],
      severity: 'warning',
      when: 'during',
      timeout: '2s',
    }
    const common = { kind: 'http', when: ['during'], timeoutMs: 2000 }
    expect(read(entry)).toMatchObject([
      { ...common, text: 'GET /api/stock status = 200', severity: 'warning' },
      { ...common, text: 'GET /api/stock json $.queue < 10', severity: 'info' },
    ])
    expect(read(entry)[0]?.asked).toMatchObject({ headers: entry.headers })
  })

  it('may have the whole line behind the kind', () => {
    expect(
      read({ http: 'GET / status = 200 [info]', headers: { accept: 'text/html' } }),
    ).toMatchObject([{ text: 'GET / status = 200', severity: 'info' }])
  })

  it('takes the options of its kind', () => {
    expect(
      [
        { tls: 'target', ca: 'ca.pem', 'server-name': 'shop.example', expect: 'days > 14' },
        { dns: 'shop.example', resolver: '127.0.0.1:5353', expect: 'A present' },
        { tcp: '127.0.0.1:80', expect: 'connects', when: ['before', 'during'] },
      ].flatMap((entry) => read(entry)),
    ).toMatchObject([
      { kind: 'tls', asked: { endpoint: {}, ca: 'ca.pem', serverName: 'shop.example' } },
      { kind: 'dns', asked: { name: 'shop.example', resolver: '127.0.0.1:5353' } },
      { kind: 'tcp', when: ['before', 'during'] },
    ])
  })

  it('may have nothing behind a kind that needs nothing', () => {
    const url = { env: 'ORDERS_DB' }
    const entry = { postgres: null, url, ca: 'ca.pem', expect: ['connects', 'lock-waits = 0'] }
    expect(read(entry)).toMatchObject([
      { text: 'postgres connects', kind: 'postgres', asked: { source: url, ca: 'ca.pem' } },
      { text: 'postgres lock-waits = 0', asked: { source: url } },
    ])
    expect(read({ tls: null, expect: 'days > 14' })).toMatchObject([{ text: 'tls days > 14' }])
    expect(read({ mariadb: 'intact', url: 'mariadb://127.0.0.1' })).toMatchObject([
      { text: 'mariadb intact', asked: { source: 'mariadb://127.0.0.1' } },
    ])
  })

  it.each([
    [{ http: null, expect: 'status = 200' }, ['http'], ''],
    [{ postgres: null }, ['postgres'], 'The line ends where one of'],
    [{ redis: null, url: { env: 'GITHUB_TOKEN' }, expect: 'connects' }, ['url'], ''],
    [{ postgres: '$DB', url: { env: 'DB' }, expect: 'connects' }, ['postgres'], 'names an address'],
    [{ postgres: null, expect: 'intact', when: 'during' }, ['postgres'], 'would spoil what'],
    [{ expect: 'status = 200' }, [], 'names no kind or several'],
    [{ http: 'GET /', tcp: ':80', expect: 'x' }, [], 'names no kind or several'],
    [
      { http: 'GET /', resolver: '1.1.1.1', expect: 'status = 200' },
      ['resolver'],
      'means nothing to http',
    ],
    [
      { dns: 'a.example', resolver: 'dns.example', expect: 'A present' },
      ['resolver'],
      'is no address',
    ],
    [{ http: 'GET /', headers: { host: 'x' }, expect: 'status = 200' }, ['headers', 'host'], ''],
    [
      { http: 'GET /', headers: { a: { env: 'GITHUB_TOKEN' } }, expect: 'status = 200' },
      ['headers', 'a'],
      '',
    ],
    [{ http: 'GET /', expect: [] }, ['expect'], ''],
    [{ http: 'GET /', expect: 'status = 200', when: 'always' }, ['when'], ''],
    [{ http: 'GET /', expct: 'status = 200' }, [], ''],
  ])('refuses %j', (entry, path, message) => {
    const issue = options.safeParse({ assertions: [entry] }).error?.issues[0]
    const text = JSON.stringify(issue)
    expect(issue?.path.slice(0, 2 + path.length)).toEqual(
      ['assertions', 0, ...path].slice(0, issue?.path.length),
    )
    expect(text).toContain(message)
  })

  it.each([
    [
      { http: 'GET /', expect: ['status = 200', 'statos = 1'] },
      ['expect', 1],
      'statos = 1',
      [0, 6],
    ],
    [{ http: 'GET x', expect: 'status = 200' }, ['http'], 'GET x', [4, 5]],
    [{ http: 'GET /', expect: 'status =' }, ['expect'], 'status =', [8, 8]],
    [{ tls: 'shop.example:0', expect: 'days > 14' }, ['tls'], 'shop.example:0', [13, 14]],
    [{ tls: 'shop.example', expect: 'days > two' }, ['expect'], 'days > two', [7, 10]],
    [{ dns: 'shop.example A is 1', resolver: '1.1.1.1' }, ['dns'], 'shop.example A is 1', [15, 17]],
  ])('points at the word in %j', (entry, path, text, [from, to]) => {
    const issue = options.safeParse({ assertions: [entry] }).error?.issues[0]
    expect(issue).toMatchObject({
      path: ['assertions', 0, ...path],
      params: { misread: { text, from, to } },
    })
  })

  it('counts every expectation towards the limit', () => {
    const fifty = Array.from({ length: 50 }, () => 'status = 200')
    const entries = (n: number) =>
      Array.from({ length: n }, () => ({ http: 'GET /', expect: fifty }))
    expect(options.safeParse({ assertions: entries(4) }).success).toBe(true)
    expect(options.safeParse({ assertions: entries(5) }).success).toBe(false)
  })

  it('of processes, disks and logs reads like the others', () => {
    expect(
      [
        { process: 'memory', expect: ['< 512MB', 'grows < 5MB/min [warning]'] },
        { disk: '/var/log', expect: 'inodes > 5%', when: 'after' },
        { logs: 'no new errors', severity: 'warning' },
      ].flatMap((entry) => read(entry)),
    ).toMatchObject([
      { kind: 'process', when: ['before', 'after'] },
      { kind: 'process', when: ['during'], beside: 'load', severity: 'warning' },
      { kind: 'disk', asked: { path: '/var/log', what: 'inodes' }, when: ['after'] },
      { kind: 'logs', when: ['after'], severity: 'warning' },
    ])
  })

  it('says so when there is nothing to see at that time', () => {
    const entry = { process: 'memory grows < 5MB/min', when: 'after' }
    const { error } = options.safeParse({ assertions: [entry] })
    expect(error?.issues).toMatchObject([
      {
        path: ['assertions', 0, 'when'],
        message:
          'is no time at which there is anything to see of "process memory grows < 5MB/min"; leave it out',
      },
    ])
  })
})
