import {
  brotliCompressSync,
  deflateRawSync,
  deflateSync,
  gzipSync,
  zstdCompressSync,
} from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { type RawAnswer, whole } from '../fixtures/crawl/raw-pages.ts'
import { rawSite } from '../fixtures/crawl/site.ts'
import { suspect, troubles, walked } from '../fixtures/crawl/walked.ts'

const limits = { idleMs: 800, totalMs: 3000 }
const page = '<p>A page with a link <a href="/next">on</a>'
const links = (...paths: string[]) => paths.map((path) => `<a href="${path}">x</a>`).join('')

/** Writes an answer, and closes the connection behind it. */
const cut =
  (text: string | Uint8Array): RawAnswer =>
  (socket) => {
    socket.end(text)
  }

const head = (...headers: string[]) =>
  `HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n${headers.map((one) => `${one}\r\n`).join('')}\r\n`

const encoded =
  (encoding: string, body: Uint8Array): RawAnswer =>
  (socket) => {
    socket.write(whole(body, [`Content-Encoding: ${encoding}`]))
  }

describe('bodies that do not arrive whole', { timeout: 60_000 }, () => {
  it.each([
    ['cut off before its length', cut(head('Content-Length: 5000') + page), 'truncated'],
    [
      'cut off within a chunk',
      cut(`${head('Transfer-Encoding: chunked')}1000\r\n${page}`),
      'truncated',
    ],
    ['cut off between chunks', cut(`${head('Transfer-Encoding: chunked')}1\r\nx\r\n`), 'truncated'],
    ['chunked in no way', cut(`${head('Transfer-Encoding: chunked')}zz\r\nx\r\n`), 'malformed'],
    ['of two lengths', cut(`${head('Content-Length: 5', 'Content-Length: 6')}12345`), 'malformed'],
    ['no gzip', encoded('gzip', Buffer.from('this is no gzip at all')), 'bad-compression'],
    ['half a gzip', encoded('gzip', gzipSync(page.repeat(50)).subarray(0, 40)), 'bad-compression'],
    ['broken brotli', encoded('br', Buffer.from('nothing like brotli')), 'bad-compression'],
  ])('names a body %s', async (what, answer, fault) => {
    const site = await rawSite({
      '/': links('/bad', '/good'),
      '/bad': answer,
      '/good': page,
      '/next': page,
    })
    const result = await walked(site.url, { limits })
    // Two lengths are no head that anybody can read.
    const problem = what === 'of two lengths' ? 'broken-link' : 'incomplete-body'
    expect(troubles(result)).toEqual([`${problem} /bad`])
    expect(suspect(result, '/bad')).toMatchObject({ fault, parentCount: 1 })
    expect(result.facts.complete).toBe(true)
  })

  it('keeps the links of a page that was cut off', async () => {
    const site = await rawSite({
      '/': links('/bad'),
      '/bad': cut(head('Content-Length: 5000') + page),
    })
    expect(troubles(await walked(site.url, { limits }))).toEqual([
      'broken-link /next',
      'incomplete-body /bad',
    ])
  })

  it('names a body that stops and never ends', async () => {
    const site = await rawSite({
      '/': links('/stops'),
      '/stops': (socket) => socket.write(`${head('Content-Length: 500')}<p>half a page`),
    })
    const result = await walked(site.url, { limits })
    expect(suspect(result, '/stops')).toMatchObject({
      problem: 'incomplete-body',
      fault: 'stalled',
    })
  })

  it('names a body that drips beyond the deadline, though it is never idle', async () => {
    const site = await rawSite({
      '/': links('/drips'),
      '/drips': (socket) => {
        socket.write(head('Content-Length: 5000'))
        const timer = setInterval(() => socket.write('x'), 100)
        socket.once('close', () => clearInterval(timer))
      },
    })
    const result = await walked(site.url, { limits })
    expect(suspect(result, '/drips')).toMatchObject({ problem: 'incomplete-body', fault: 'slow' })
    expect(suspect(result, '/drips').attempts).toBe(1)
  })

  it('names a page that never ends, after as many bytes as a page may have', async () => {
    const site = await rawSite({
      '/': links('/endless'),
      '/endless': (socket) => {
        socket.write(head())
        const more = (): void => {
          if (!socket.destroyed) socket.write(Buffer.alloc(65_536, 'a '), () => setImmediate(more))
        }
        more()
      },
    })
    const result = await walked(site.url, { limits: { ...limits, documentBytes: 1_000_000 } })
    expect(suspect(result, '/endless')).toMatchObject({ fault: 'too-large' })
  })

  it('bounds what little bytes unpack to', async () => {
    const bomb = gzipSync(Buffer.alloc(50_000_000))
    const site = await rawSite({ '/': links('/bomb'), '/bomb': encoded('gzip', bomb) })
    const result = await walked(site.url, { limits: { ...limits, documentBytes: 1_000_000 } })
    expect(suspect(result, '/bomb')).toMatchObject({ fault: 'too-large' })
    expect(result.facts.bytes).toBeLessThan(2_000_000)
  })

  it('names a body longer than its length, and asks the next page without complaint', async () => {
    const site = await rawSite({
      '/': links('/long', '/next'),
      '/long': (socket) => socket.write(`${head('Content-Length: 5')}12345 and more`),
      '/next': page,
    })
    const result = await walked(site.url, { limits: { ...limits, concurrency: 1 } })
    expect(troubles(result)).toEqual(['incomplete-body /long'])
    expect(suspect(result, '/long').fault).toBe('wrong-length')
  })

  it('names what never answers and what is no HTTP', async () => {
    const site = await rawSite({
      '/': links('/silent', '/noise'),
      '/silent': () => {},
      '/noise': (socket) => socket.end('SSH-2.0-OpenSSH_9.2\r\n'),
    })
    const result = await walked(site.url, { limits: { ...limits, totalMs: 1000 } })
    expect(troubles(result)).toEqual(['broken-link /noise', 'timeout /silent'])
    expect(suspect(result, '/noise').fault).toBe('malformed')
  })

  it('names what is empty although something is expected', async () => {
    const site = await rawSite({
      '/': `${links('/empty')}<img src="/empty.png"><a href="/nothing">x</a>`,
      '/empty': '',
      '/empty.png': (socket) => socket.write(whole('', ['Content-Type: image/png'])),
      '/nothing': (socket) => socket.write('HTTP/1.1 204 No Content\r\n\r\n'),
    })
    const result = await walked(site.url, { limits })
    expect(troubles(result)).toEqual(['empty-body /empty', 'empty-body /empty.png'])
  })

  it('reads every encoding that it asks for, and is silent', async () => {
    const bodies: Record<string, RawAnswer> = {
      '/gzip': encoded('gzip', gzipSync(page)),
      '/x-gzip': encoded('X-GZIP', gzipSync(page)),
      '/br': encoded('br', brotliCompressSync(page)),
      '/zstd': encoded('zstd', zstdCompressSync(page)),
      '/deflate': encoded('deflate', deflateSync(page)),
      '/raw': encoded('deflate', deflateRawSync(page)),
      '/unknown': encoded('secret', Buffer.from(page)),
      '/twice': encoded('gzip, br', brotliCompressSync(gzipSync(page))),
      '/closed': cut(head('Connection: close') + page),
      '/none': (socket) => socket.write(head('Content-Encoding: gzip', 'Content-Length: 0')),
    }
    const { '/none': _, ...full } = bodies
    const site = await rawSite({ '/': links(...Object.keys(full)), ...bodies, '/next': page })
    const result = await walked(site.url, { limits })
    expect(troubles(result)).toEqual([])
    expect(result.facts.pages).toBe(Object.keys(full).length + 2)
  })
})
