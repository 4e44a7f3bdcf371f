import { describe, expect, it } from 'vitest'
import { detectFormat } from '../../../../src/traffic/formats/detect-format.ts'
import { formats } from '../../../../src/traffic/formats/index.ts'
import { seededRandom } from '../../../../src/traffic/random.ts'
import { type Logged, logWriters, writtenLog } from '../../../fixtures/traffic/log-writers.ts'
import { readText } from '../../../fixtures/traffic/read-text.ts'

const startMs = Date.UTC(2026, 2, 1, 10)
const request: Logged = {
  timeMs: startMs,
  address: '198.18.0.9',
  agent: 'Mozilla/5.0 (X11; Linux x86_64) "quoted" Firefox/133.0',
  user: '-',
  host: 'shop.example',
  method: 'GET',
  target: '/docs/setup?page=2',
  status: 200,
  referrer: 'https://shop.example/',
  cookie: 'a=1',
}
const requests: Logged[] = [
  request,
  { ...request, timeMs: startMs + 1000, address: '2001:db8::9', target: '/' },
  { ...request, timeMs: startMs + 2000, method: 'POST', target: '/cart', status: 303 },
  { ...request, timeMs: startMs + 3000, method: 'HEAD', target: '/a/b.css?x&y=%20z', status: 404 },
]
const names = formats.map(({ name }) => name)
/** What these do not write. */
const withoutAgent = new Set(['common', 'haproxy', 'heroku'])
const withoutHost = new Set(['common', 'combined', 'traefik', 'haproxy'])
/** These write a space, and quotes, in their own way. */
const spaces: Readonly<Record<string, string>> = { cloudfront: '%20', iis: '+' }

describe('formats of logs', () => {
  it('each have a name of their own and are all written here', () => {
    expect(new Set(names).size).toBe(names.length)
    expect(names.toSorted()).toEqual(Object.keys(logWriters).toSorted())
  })
})

describe.each(names)('the format %s', (name) => {
  const log = writtenLog(name, requests)
  const lines = log.trimEnd().split('\n')
  const head = lines.length - requests.length

  it('tells of each line who asked for what and when', async () => {
    const { hits, tally } = await readText(name, log)
    const agent = request.agent.replaceAll(' ', spaces[name] ?? ' ')
    const found = hits.map(({ agent: own, host, ...rest }) => ({
      ...rest,
      agent: withoutAgent.has(name) ? own : own?.replaceAll('\\"', '"'),
      host: withoutHost.has(name) ? undefined : host?.replace(/:443$/, ''),
    }))
    expect(found).toEqual(
      requests.map(({ timeMs, method, target, status, address }) => ({
        timeMs,
        method,
        target,
        status,
        address,
        agent: withoutAgent.has(name) ? undefined : agent,
        host: withoutHost.has(name) ? undefined : 'shop.example',
      })),
    )
    expect(tally).toMatchObject({ requests: 4, unread: 0, other: head, lines: lines.length })
  })

  it('is told by its lines, by one alone and by many among others', () => {
    expect(detectFormat(lines)?.name).toBe(name)
    expect(detectFormat(lines.slice(0, head + 1))?.name).toBe(name)
    const mixed = lines.flatMap((line) => [line, 'starting up', '', '\u0000\u0001\u0002'])
    expect(detectFormat(mixed)?.name).toBe(name)
  })

  it('is read the same with a byte order mark, Windows line ends, empty lines and no last line end', async () => {
    const { hits } = await readText(name, log)
    const windows = `\u{feff}${lines.join('\r\n\r\n')}`
    const odd = await readText(name, windows)
    expect(odd.hits).toEqual(hits)
    expect(odd.tally.unread).toBe(0)
  })

  it('is read the same in blocks of any size', async () => {
    const { hits } = await readText(name, log)
    for (const bytes of [1, 7, 100]) expect((await readText(name, log, bytes)).hits).toEqual(hits)
  })

  it('counts lines that are cut anywhere, and reads those around them', async () => {
    const line = lines.at(-1) ?? ''
    const before = lines.slice(0, head + 1).join('\n')
    for (let length = 1; length < line.length; length++) {
      const { hits, tally } = await readText(name, `${before}\n${line.slice(0, length)}\n${line}\n`)
      expect(hits.length, line.slice(0, length)).toBe(tally.requests)
      expect(tally.requests + tally.other + tally.unread).toBe(tally.lines)
      expect(hits[0]?.target).toBe('/docs/setup?page=2')
      expect(hits.at(-1)?.target).toBe('/a/b.css?x&y=%20z')
    }
  })

  it('counts what is no text at all', async () => {
    const random = seededRandom(name)
    const garbage = Array.from({ length: 200 }, () =>
      Buffer.from(Array.from({ length: random.below(300) }, () => random.below(256))),
    )
    const bytes = Buffer.concat(
      garbage.flatMap((some) => [some, Buffer.from(`\n${lines.at(-1)}\n`)]),
    )
    const { hits, tally } = await readText(
      name,
      Buffer.concat([Buffer.from(`${lines.slice(0, head).join('\n')}\n`), bytes]),
    )
    expect(hits.filter(({ target }) => target === '/a/b.css?x&y=%20z').length).toBe(200)
    expect(tally.requests + tally.other + tally.unread).toBe(tally.lines)
    expect(tally.samples.length).toBeLessThanOrEqual(5)
  })

  it('reads past a line of megabytes', async () => {
    const huge = { ...request, target: `/${'a'.repeat(3_000_000)}` }
    const { hits, tally } = await readText(name, writtenLog(name, [request, huge, request]))
    expect(hits[0]).toEqual(hits.at(-1))
    expect(hits.length + tally.unread).toBe(3)
  })

  it('makes a target that can be sent of bytes that are no UTF-8', async () => {
    const text = writtenLog(name, [{ ...request, target: '/caf\u00e9/\u00ff?q=\u0080' }])
    const { hits } = await readText(name, Buffer.from(text, 'latin1'))
    expect(hits.length).toBe(1)
    expect(hits[0]?.target).toMatch(/^\/caf%[!-~]+$/)
  })

  it('keeps the bytes of UTF-8 as they are', async () => {
    const { hits } = await readText(name, writtenLog(name, [{ ...request, target: '/café' }]))
    expect(hits[0]?.target).toBe('/caf%C3%A9')
  })
})
