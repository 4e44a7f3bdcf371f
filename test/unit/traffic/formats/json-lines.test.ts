import { describe, expect, it } from 'vitest'
import { readText } from '../../../fixtures/traffic/read-text.ts'

const timeMs = Date.UTC(2026, 2, 1, 10)
const usual = {
  time_iso8601: '2026-03-01T10:00:00+00:00',
  remote_addr: '198.18.0.9',
  request: 'GET /a?b HTTP/1.1',
  status: 200,
}

async function read(name: string, ...entries: unknown[]) {
  return await readText(name, entries.map((entry) => JSON.stringify(entry)).join('\n'))
}

describe('a log of JSON objects', () => {
  it.each([
    ['seconds', 1_772_359_200],
    ['seconds with a fraction', '1772359200.000'],
    ['milliseconds', timeMs],
    ['microseconds', timeMs * 1000],
    ['nanoseconds', timeMs * 1_000_000],
    ["nginx's time_local", '01/Mar/2026:10:00:00 +0000'],
    ['a date with a space', '2026-03-01 10:00:00.000'],
  ])('knows the time as %s', async (_, msec) => {
    const { hits } = await read('json', { ...usual, time_iso8601: undefined, msec })
    expect(hits[0]?.timeMs).toBe(timeMs)
  })

  it.each([
    ['method and URI', { request_method: 'GET', request_uri: '/a?b' }],
    ['method, path and query', { method: 'get', path: '/a', query_string: 'b' }],
    ['a whole URL', { verb: 'GET', url: 'https://shop.example/a?b#c' }],
    ['keys with dots', { 'http.request.method': 'GET', 'url.original': '/a?b' }],
    [
      'objects in objects',
      { http: { request: { method: 'GET' } }, url: { path: '/a', query: 'b' } },
    ],
  ])('knows the request as %s', async (_, keys) => {
    const { hits } = await read('json', { ...usual, request: undefined, ...keys })
    expect(hits[0]).toMatchObject({ method: 'GET', target: '/a?b' })
  })

  it('takes lists of header values, numbers as text, and leaves out what is of another type', async () => {
    const { hits } = await read(
      'json',
      { ...usual, status: '304', user_agent: ['one', 'two'] },
      { ...usual, status: 'none', remote_addr: { ip: 1 }, user_agent: 7 },
      { ...usual, status: -1, remote_addr: '', http_user_agent: null },
    )
    expect(hits.map(({ status, address, agent }) => [status, address, agent])).toEqual([
      [304, '198.18.0.9', 'one'],
      [0, '', '7'],
      [0, '', undefined],
    ])
  })

  it('reads arrays, on one line and on many', async () => {
    const entry = JSON.stringify(usual)
    for (const text of [
      `[${entry},${entry}]`,
      `[\n${entry},\n  ${entry}\n]\n`,
      `[${entry},\n${entry}]`,
    ]) {
      const { hits, tally } = await readText('json', text)
      expect(hits).toHaveLength(2)
      expect(tally.unread).toBe(0)
    }
  })

  it.each([
    ['no JSON', '{"time": ', 'no JSON object'],
    ['another value', '"GET /"', 'no JSON object'],
    ['an array of arrays', '[[1]]', 'no JSON object'],
    ['no time', '{"request": "GET / HTTP/1.1"}', 'no time under a key that is known'],
    [
      'a time that is none',
      '{"ts": "soon", "request": "GET / HTTP/1.1"}',
      'no time under a key that is known',
    ],
    ['no request', '{"ts": 1772359200}', 'no request under a key that is known'],
    [
      'keys of every object',
      '{"ts": 1772359200, "request": {"constructor": 1}}',
      'no request under a key that is known',
    ],
  ])('counts a line with %s', async (_, line, problem) => {
    const { hits, tally } = await readText('json', line)
    expect(hits).toEqual([])
    expect(tally).toMatchObject({ unread: 1, samples: [{ problem }] })
  })

  it('leaves out what other programs write into the same drain', async () => {
    const request = {
      id: '1',
      requestId: 'r1',
      proxy: {
        timestamp: timeMs,
        method: 'GET',
        path: '/a',
        statusCode: 200,
        clientIp: '198.18.0.9',
      },
    }
    const lambda = { ...request, id: '2', source: 'lambda', message: 'REPORT' }
    const build = { source: 'build', message: 'npm ci', timestamp: timeMs }
    const { hits, tally } = await read('vercel', request, lambda, build, { some: 'thing' })
    expect(hits).toHaveLength(1)
    expect(tally).toMatchObject({ other: 2, unread: 1 })
  })

  it('is not led astray by names that every object has', async () => {
    const { hits } = await readText(
      'json',
      '{"__proto__": {"request": "GET /evil HTTP/1.1"}, "ts": 1772359200, "path": "/a", "method": "GET"}',
    )
    expect(hits[0]?.target).toBe('/a')
  })
})
