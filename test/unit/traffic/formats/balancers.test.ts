import { describe, expect, it } from 'vitest'
import { readText } from '../../../fixtures/traffic/read-text.ts'

const timeMs = Date.UTC(2026, 2, 1, 10, 0, 0, 250)

describe('HAProxy', () => {
  const before = 'Mar  1 10:00:00 edge haproxy[7]: '
  const after = 'web app/one 0/0/1/9/10'

  it.each([
    ['with an IPv6 address', '2001:db8::1:40312', '200', '"GET /a HTTP/1.1"', '2001:db8::1', '/a'],
    [
      'with a target that was cut',
      '198.18.0.9:1',
      '200',
      '"GET /a/very/long',
      '198.18.0.9',
      '/a/very/long',
    ],
    ['of a session without a request', '198.18.0.9:1', '-1', '"<BADREQ>"', '198.18.0.9', '/'],
    ['of HTTP/0.9', '198.18.0.9:1', '400', '"GET /a"', '198.18.0.9', '/a'],
  ])('reads a line %s', async (_, client, status, request, address, target) => {
    const line = `${before}${client} [01/Mar/2026:10:00:00.250] ${after} ${status} 5 - - ---- 1/1/1/1/0 0/0 ${request}`
    const { hits } = await readText('haproxy', line)
    expect(hits).toMatchObject([{ timeMs, address, target }])
  })

  it.each([
    [
      'of TCP',
      `${before}198.18.0.9:1 [01/Mar/2026:10:00:00.250] db db/one 1/0/5 212 -- 1/1/1/1/0 0/0`,
      'no request in quotes',
    ],
    ['of a start', `${before}Proxy web started.`, 'no date in brackets'],
    [
      'without timers',
      `${before}198.18.0.9:1 [01/Mar/2026:10:00:00.250] web app "GET / HTTP/1.1"`,
      'no status after the timers',
    ],
  ])('counts a line %s', async (_, line, problem) => {
    const { tally } = await readText('haproxy', line)
    expect(tally).toMatchObject({ requests: 0, unread: 1, samples: [{ problem }] })
  })
})

describe('a load balancer of AWS', () => {
  const time = '2026-03-01T10:00:00.250000Z'

  it.each([
    [
      'of the Classic one',
      '',
      '198.18.0.9:1',
      '"GET http://x.example:80/a?b HTTP/1.1" "agent"',
      '/a?b',
    ],
    [
      'with an IPv6 address',
      'h2 ',
      '[2001:db8::1]:1',
      '"GET https://x.example:443/ HTTP/2.0" "a"',
      '/',
    ],
    [
      'of a request that nothing is known of',
      'https ',
      '198.18.0.9:1',
      '"- http://x.example:80- -" "-"',
      '/',
    ],
  ])('reads a line %s', async (_, type, client, rest, target) => {
    const line = `${type}${time} app/web/50dc ${client} 10.0.0.7:80 0 0 0 200 200 34 366 ${rest}`
    const { hits } = await readText('alb', line)
    expect(hits).toMatchObject([{ timeMs, target }])
  })

  it.each([
    [
      'without a time',
      'https app/web 198.18.0.9:1 - 0 0 0 200 200 1 1 "GET / HTTP/1.1" "-"',
      'no time where a load balancer writes it',
    ],
    ['that was cut', `https ${time} app/web 198.18.0.9:1 - 0 0 0 200`, 'no status and request'],
  ])('counts a line %s', async (_, line, problem) => {
    const { tally } = await readText('alb', line)
    expect(tally).toMatchObject({ requests: 0, unread: 1, samples: [{ problem }] })
  })
})

describe("Heroku's router", () => {
  const fields = 'at=info method=GET path="/a?b" host=x.example fwd="198.18.0.9" status=200'

  it.each([
    ['of a drain', `61 <158>1 2026-03-01T10:00:00.25+00:00 host heroku router - ${fields}`],
    ['of heroku logs', `2026-03-01T10:00:00.250000+00:00 heroku[router]: ${fields}`],
  ])('reads a line %s', async (_, line) => {
    const { hits } = await readText('heroku', line)
    expect(hits).toMatchObject([{ timeMs, target: '/a?b', address: '198.18.0.9', status: 200 }])
  })

  it('leaves out what apps say, and counts what is of neither', async () => {
    const { tally } = await readText(
      'heroku',
      [
        '2026-03-01T10:00:00.250000+00:00 app[web.1]: GET / 200',
        '2026-03-01T10:00:00.250000+00:00 heroku[web.1]: State changed from starting to up',
        '2026-03-01T10:00:00.250000+00:00 heroku[router]: at=error code=H12',
        'heroku[router]: method=GET path=/',
        'something else',
      ].join('\n'),
    )
    expect(tally).toMatchObject({ requests: 0, other: 2, unread: 3 })
  })
})
