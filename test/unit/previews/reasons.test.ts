import { describe, expect, it } from 'vitest'
import { addressesToAsk } from '../../../src/previews/addresses-to-ask.ts'
import { choosePlace } from '../../../src/previews/choose-place.ts'
import { cpuWindow } from '../../../src/processes/cpu-window.ts'
import { excerpt } from '../../../src/previews/excerpt.ts'
import { judgeAnswer } from '../../../src/previews/judge-answer.ts'
import { socketAddress } from '../../../src/processes/socket-address.ts'

const place = (port: number, outcome: Parameters<typeof choosePlace>[0][number]['outcome']) => ({
  url: new URL(`http://127.0.0.1:${port}`),
  port,
  outcome,
})
const judge = (url: string, status: number, headers = {}, body = '') =>
  judgeAnswer(new URL(url), { status, headers, body })
describe('socketAddress', () => {
  it.each([
    ['0100007F:0BB8', 'LE', '127.0.0.1', 3000],
    ['00000000:1F90', 'LE', '0.0.0.0', 8080],
    ['7F000001:0BB8', 'BE', '127.0.0.1', 3000],
    ['00000000000000000000000001000000:0050', 'LE', '::1', 80],
    ['00000000000000000000000000000000:FFFF', 'LE', '::', 65_535],
    ['0000000000000000FFFF00000200007F:0050', 'LE', '127.0.0.2', 80],
    ['B80D0120000000000000000001000000:0050', 'LE', '2001:db8::1', 80],
  ] as const)('reads %s (%s)', (column, order, address, port) => {
    expect(socketAddress(column, order)).toEqual({ address, port })
  })
})

describe('addressesToAsk', () => {
  it('asks at loopback only, IPv4 first, each place once', () => {
    const listeners = [
      { address: '::', port: 1 },
      { address: '0.0.0.0', port: 1 },
      { address: '127.0.0.2', port: 2 },
      { address: '192.0.2.7', port: 3 },
      { address: 'fe80::1', port: 4 },
    ]
    expect(addressesToAsk(listeners, '/up').map(({ url }) => url.href)).toEqual([
      'http://127.0.0.1:1/up',
      'http://127.0.0.2:2/up',
      'http://[::1]:1/up',
    ])
  })
})

describe('choosePlace', () => {
  it.each([
    ['the given port first', [place(2, 'ready'), place(1, 'ready')], 1],
    ['the only site', [place(2, { kind: 'not-http' }), place(3, 'ready')], 3],
    ['a site beside a debugger', [place(2, 'socket'), place(3, 'ready')], 3],
    ['none of two sites', [place(2, 'ready'), place(3, 'ready')], undefined],
    [
      'none beside a site that fails',
      [place(2, { kind: 'status', status: 500 }), place(3, 'ready')],
      undefined,
    ],
    ['no debugger', [place(2, 'socket')], undefined],
    ['nothing of nothing', [], undefined],
  ])('takes %s', (_what, asked, port) => {
    expect(choosePlace(asked, 1)?.port).toBe(port)
  })
})

describe('judgeAnswer', () => {
  it.each([
    ['http://shop.example/', 200, {}, undefined],
    ['http://shop.example/', 404, {}, undefined],
    ['http://shop.example/', 302, { location: '/login' }, undefined],
    ['http://shop.example/', 301, { location: 'https://shop.example/' }, undefined],
    ['https://shop.example/', 301, { location: 'http://shop.example/' }, 'redirect'],
    ['http://127.0.0.1:3000/', 301, { location: 'http://localhost:3000/' }, undefined],
    ['http://127.0.0.1:3000/', 301, { location: 'https://127.0.0.1:3000/' }, 'redirect'],
    ['http://127.0.0.1:3000/', 301, { location: 'http://127.0.0.1:4000/' }, 'redirect'],
    ['https://shop.example/', 302, { location: '//www.shop.example/' }, 'redirect'],
    ['https://shop.example/', 302, { location: 'http://[' }, undefined],
    ['https://shop.example/', 401, {}, 'protected'],
    ['https://shop.example/', 403, {}, 'protected'],
    ['https://shop.example/', 503, {}, 'status'],
  ])('%s that answers %i %j', (url, status, headers, kind) => {
    expect(judge(url, status, headers)?.kind).toBe(kind)
  })

  it.each([
    [{ server: 'Vercel' }, /^Vercel's .*Protection Bypass for Automation$/],
    [{ server: 'Netlify' }, /Password Protection/],
    [{ 'www-authenticate': 'Basic realm="x"' }, /^a login \(Basic\)$/],
  ])('names who protects: %j', (headers, by) => {
    const reason = judge('https://shop.example/', 401, headers)
    expect(reason).toMatchObject({ kind: 'protected', by: expect.stringMatching(by) })
  })
})

describe('excerpt', () => {
  it.each([
    ['', undefined],
    ['<html></html>', undefined],
    ['hello', 'hello'],
    ['<title>Oops</title><p>sorry', 'Oops'],
    ['<h1>Oops</h1><pre>TypeError: x is &quot;y&quot;<br>  at a.js</pre>', 'TypeError: x is "y"'],
    ['<script>var a = "Error: no"</script><p>down</p>', 'down'],
    ['Error: password=hunter22 \u001B[31m\u202Ered', 'Error: password=‹redacted› red'],
    ['&amp;lt;', '&lt;'],
    ['<p>down</p><style>p { color: red', 'down'],
    [`down${'<script '.repeat(8000)}`, 'down'],
    ['<'.repeat(70_000), `${'<'.repeat(199)}…`],
  ])('of %j', (body, shown) => {
    expect(excerpt(body)).toBe(shown)
  })
})

describe('cpuWindow', () => {
  it('tells the share of one CPU in the last two seconds', () => {
    const cpu = cpuWindow()
    expect(cpu.add(0, 100)).toBeUndefined()
    expect(cpu.add(1000, 600)).toBe(0.5)
    expect(cpu.add(2500, 600)).toBe(0)
    expect(cpu.add(2600, 0)).toBe(0)
  })
})
