import { describe, expect, it } from 'vitest'
import { readText } from '../../../fixtures/traffic/read-text.ts'

const before = '198.18.0.9 - - [01/Mar/2026:10:00:00 +0000]'

async function only(line: string) {
  const { hits, tally } = await readText('combined', line)
  expect(tally.samples).toEqual([])
  expect(hits).toHaveLength(1)
  return hits[0]
}

describe('a line of Apache and nginx', () => {
  it.each([
    ['a quote in the target', '"GET /a\\"b HTTP/1.1" 200 5', 'GET', '/a"b'],
    ['a quote that nobody escaped', '"GET /a"b HTTP/1.1" 200 5', 'GET', '/a"b'],
    ['bytes as \\x', '"GET /caf\\xc3\\xa9 HTTP/1.1" 200 5', 'GET', '/caf%C3%A9'],
    ['a backslash at the end', '"GET /a\\\\ HTTP/1.1" 200 5', 'GET', '/a\\'],
    ['HTTP/0.9, which has no version', '"GET /old" 200 5', 'GET', '/old'],
    ['a space in the target', '"GET /a b HTTP/1.1" 200 5', 'GET', '/a%20b'],
    ['a fragment', '"GET /a?b#c HTTP/1.1" 200 5', 'GET', '/a?b'],
    ['the whole server', '"OPTIONS * HTTP/1.1" 200 5', 'OPTIONS', '/'],
    ['an absolute URL', '"GET http://u:p@shop.example:81/a?b HTTP/1.1" 200 5', 'GET', '/a?b'],
    ['an absolute URL without a path', '"GET HTTP://shop.example?a HTTP/1.1" 200 5', 'GET', '/?a'],
    ['no status', '"GET /a HTTP/1.1" - -', 'GET', '/a'],
    ['a tunnel', '"CONNECT shop.example:443 HTTP/1.1" 405 5', 'CONNECT', '/'],
    ['no request', '"-" 408 0 "-" "-"', '', '/'],
    ['an empty request', '"" 400 0', '', '/'],
    ['TLS on a plain port', '"\\x16\\x03\\x01\\x02" 400 226', '', '/'],
    ['a small method', '"get /a HTTP/1.1" 400 226', '', '/'],
  ])('with %s', async (_, rest, method, target) => {
    expect(await only(`${before} ${rest}`)).toMatchObject({ method, target })
  })

  it.each([
    ['an IPv6 address', '2001:db8::1 - - ', '2001:db8::1'],
    ['an IPv6 address with a zone', 'fe80::1%eth0 - - ', 'fe80::1%eth0'],
    ['a name that was looked up', 'host.example - - ', 'host.example'],
    ['a user with a space', '198.18.0.9 - Jane Doe ', '198.18.0.9'],
    ['a user with brackets', '198.18.0.9 - [admin] ', '198.18.0.9'],
    ['a user with a quote', '198.18.0.9 - "" ', '198.18.0.9'],
    ['the host before', 'shop.example:443 198.18.0.9 - - ', '198.18.0.9'],
    ['no address', '- - - ', '-'],
  ])('of %s', async (_, start, address) => {
    const line = `${start}[01/Mar/2026:10:00:00 +0000] "GET /a HTTP/1.1" 200 5 "-" "x"`
    expect(await only(line)).toMatchObject({ address, target: '/a' })
  })

  it.each([
    [
      'the first public address of those it came through',
      '10.0.0.1, 203.0.113.9, 198.18.1.1',
      '203.0.113.9',
    ],
    ['who connected where no address is public', '10.0.0.1', '198.18.0.9'],
    ['who connected where it is forged', 'unknown, <script>', '198.18.0.9'],
    ['who connected where there is none', '-', '198.18.0.9'],
  ])('takes %s', async (_, forwarded, address) => {
    const line = `${before} "GET / HTTP/1.1" 200 5 "-" "x" "${forwarded}"`
    expect(await only(line)).toMatchObject({ address })
  })

  it.each([
    ['a zone', '01/Mar/2026:12:00:00 +0200'],
    ['a zone before Greenwich', '01/Mar/2026:04:30:00 -0530'],
    ['no zone', '01/Mar/2026:10:00:00'],
    ['milliseconds', '01/Mar/2026:10:00:00.000 +0000'],
    ['one digit of a day', '1/Mar/2026:10:00:00 +0000'],
  ])('knows a time with %s', async (_, time) => {
    const line = `198.18.0.9 - - [${time}] "GET / HTTP/1.1" 200 5`
    expect((await only(line))?.timeMs).toBe(Date.UTC(2026, 2, 1, 10))
  })

  it.each([
    ['without a time', '198.18.0.9 - - "GET / HTTP/1.1" 200 5', 'no date in brackets'],
    ['of a day that is none', before.replace('01/Mar', '31/Feb'), 'no date in brackets'],
    ['of a month that is none', before.replace('Mar', 'anF'), 'no date in brackets'],
    ['without a request', `${before} 200 5`, 'no request in quotes'],
    ['that was cut in the request', `${before} "GET /a`, 'no status after the request'],
    [
      'that was cut before the status',
      `${before} "GET /a HTTP/1.1"`,
      'no status after the request',
    ],
  ])('cannot be read %s', async (_, line, problem) => {
    const { hits, tally } = await readText('combined', `\n${line}\n`)
    expect(hits).toEqual([])
    expect(tally.samples).toEqual([{ file: 'access.log', at: 2, line, problem }])
  })
})
