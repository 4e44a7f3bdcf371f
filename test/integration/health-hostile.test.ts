import type { ServerResponse } from 'node:http'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { lookAt } from '../fixtures/health/look-at.ts'
import { startPages } from '../fixtures/servers/pages.ts'
import { startRawServer } from '../fixtures/servers/raw-server.ts'

const mebibyte = 'x'.repeat(1024 * 1024)
const notRead = 'the answer is longer than 4096 KiB, and only its start was read'

const bomb = gzipSync(mebibyte.repeat(64))

let server: Awaited<ReturnType<typeof startPages>>
beforeAll(async () => {
  server = await startPages({
    '/hangs': () => {},
    '/reset': (_request, response) => response.destroy(),
    '/endless': (_request, response) => {
      response.writeHead(200)
      const pump = setInterval(() => response.write(mebibyte), 1)
      response.on('close', () => clearInterval(pump))
    },
    '/drips': (_request, response) => {
      response.writeHead(200)
      const drip = setInterval(() => response.write('x'), 50)
      response.on('close', () => clearInterval(drip))
    },
    '/breaks': (_request, response) => {
      response.writeHead(200, { 'content-length': 1000 }).write('half')
      setTimeout(() => response.destroy(), 20)
    },
    '/bomb': (_request, response) => {
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb)
    },
    '/not-gzip': (_request, response) =>
      response.writeHead(200, { 'content-encoding': 'gzip' }).end('plain'),
    '/long': `${' '.repeat(4 * 1024 * 1024 - 1)}y`,
    '/as': `${'a'.repeat(40)}!`,
    '/deep': `${'['.repeat(100_000)}${']'.repeat(100_000)}`,
    '/prototype': '{"__proto__":{"status":"UP"},"constructor":1,"a":{"b":1}}',
    '/nulls': 'a\u0000b\u001b[2Jc\u202e',
    ...Object.fromEntries(
      Array.from({ length: 30 }, (_, n) => [
        `/hop${n}`,
        (_request: unknown, response: ServerResponse) =>
          response.writeHead(302, { location: `/hop${n + 1}` }).end(),
      ]),
    ),
  })
})
afterAll(() => server.close())

/** What is seen of a server that answers with these bytes. */
async function raw(answer: string, assertion = 'GET / status = 200') {
  const rawServer = await startRawServer((socket) => socket.end(answer))
  try {
    return await lookAt(rawServer.url, [assertion], { timeout: '1s' })
  } finally {
    await rawServer.close()
  }
}

describe('health of a hostile site', { timeout: 60_000 }, () => {
  it('names the root cause when no complete answer comes', async () => {
    const paths = ['/reset', '/hangs', '/drips', '/breaks', '/not-gzip']
    const { rows } = await lookAt(
      server.url,
      paths.map((path) => `GET ${path} status = 200`),
      { timeout: '500ms' },
    )
    expect(rows.map(({ rule, excerpt }) => [rule, excerpt?.[0]])).toEqual([
      ['no-answer', 'other side closed'],
      ['no-answer', 'no complete answer within 500 ms'],
      ['no-answer', 'no complete answer within 500 ms'],
      ['no-answer', 'other side closed'],
      ['no-answer', 'incorrect header check'],
    ])
  })

  it('reads no more than it needs of an endless answer, packed or not', async () => {
    const { findings } = await lookAt(
      server.url,
      [
        'GET /endless status = 200',
        'GET /endless size > 1MB',
        'GET /endless body contains "xx"',
        'GET /bomb status = 200',
      ],
      { timeout: '10s' },
    )
    expect(findings).toEqual([])
  })

  it('does not know what it did not read', async () => {
    const { rows, incomplete, findings } = await lookAt(server.url, [
      'GET /endless body contains "end"',
      'GET /endless body not contains "end"',
      'GET /endless body matches /end/',
      'GET /endless json $.a = 1',
      'GET /endless healthy',
      'GET /endless time < 1h',
      'GET /endless size < 1GB',
    ])
    expect(rows.map(({ state, seen }) => `${state}: ${seen}`)).toEqual(
      Array(7).fill(`unknown: ${notRead}`),
    )
    expect(findings).toEqual([])
    expect(incomplete).toContain('7 assertions could not be found out')
  })

  it('finds what it read, although there is more', async () => {
    const { findings } = await lookAt(server.url, ['GET /endless body not contains "xx"'])
    expect(findings).toMatchObject([{ message: 'holds what it must not' }])
  })

  it('reads an answer of 4 MiB to its end', async () => {
    const assertions = ['GET /long body not contains "x"', 'GET /long body contains "y"']
    expect((await lookAt(server.url, assertions)).findings).toEqual([])
  })

  it('ends a pattern or a query that takes for ever, and goes on', async () => {
    const doubling = `$${'[0,0]'.repeat(60)}`
    const { rows } = await lookAt(server.url, [
      'GET /as body matches /^(a+)+$/',
      'GET /as body matches /a/',
      `GET /deep json ${doubling} present`,
      'GET /deep json $..[?@..a] absent',
      'GET /prototype json $.a.b = 1',
    ])
    expect(rows.map(({ state, seen }) => [state, seen])).toEqual([
      ['unknown', '/^(a+)+$/ takes more than 1000 ms'],
      ['ok', 'found'],
      ['unknown', expect.stringMatching(/takes more than|fails: /)],
      ['unknown', expect.stringMatching(/takes more than|fails: /)],
      ['ok', '1'],
    ])
  })

  it('takes nothing that every object has for what the answer says', async () => {
    const { rows } = await lookAt(server.url, [
      'GET /prototype json $.toString absent',
      'GET /prototype json $.a.constructor absent',
      'GET /prototype healthy',
    ])
    expect(rows.map(({ state }) => state)).toEqual(['ok', 'ok', 'failed'])
  })

  it('gives up a chain of redirects that is too long', async () => {
    const { findings } = await lookAt(server.url, ['GET /hop0 redirects <= 50'])
    expect(findings).toMatchObject([{ message: 'redirects more than 20 times' }])
  })

  it.each([
    ['no HTTP at all', 'SSH-2.0-OpenSSH_9.6\r\n'],
    ['a header without a name', 'HTTP/1.1 200 OK\r\n: x\r\n\r\n'],
    ['a header with a control character', 'HTTP/1.1 200 OK\r\na\u0001b: x\r\n\r\n'],
    ['a header of 200 kB', `HTTP/1.1 200 OK\r\nx: ${'y'.repeat(200_000)}\r\n\r\n`],
    ['two lengths', 'HTTP/1.1 200 OK\r\ncontent-length: 1\r\ncontent-length: 2\r\n\r\nab'],
    ['a length that is none', 'HTTP/1.1 200 OK\r\ncontent-length: -1\r\n\r\n'],
    ['a chunk that is none', 'HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\nzz\r\n'],
    ['nothing', ''],
  ])('tells of %s as of no answer', async (_name, answer) => {
    const { findings, incomplete } = await raw(answer)
    expect(findings).toMatchObject([{ rule: 'health/no-answer', severity: 'error' }])
    expect(findings[0]?.evidence?.[0]).toMatch(/\S/)
    expect(incomplete).toBeUndefined()
  })

  it('survives a location and an encoding that mean nothing', async () => {
    const away = 'HTTP/1.1 302 Found\r\nlocation: http://[::1\r\ncontent-length: 0\r\n\r\n'
    expect((await raw(away, 'GET / redirects to /')).findings).toMatchObject([
      { message: 'redirects to what is no address: "http://[::1"' },
    ])
    const odd = 'HTTP/1.1 200 OK\r\ncontent-encoding: x-foo\r\ncontent-length: 2\r\n\r\nok'
    expect((await raw(odd, 'GET / body = "ok"')).findings).toEqual([])
  })
})
