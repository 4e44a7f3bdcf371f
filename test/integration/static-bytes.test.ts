import { randomBytes } from 'node:crypto'
import {
  existsSync,
  readdirSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type HostedSite, hostedSite, secret } from '../fixtures/previews/hosted-site.ts'
import { rawRequest } from '../fixtures/previews/raw-request.ts'

const digits = '0123456789'
const text = 'The same words over and over. '.repeat(2000)
const noise = randomBytes(5000)

let site: HostedSite
beforeAll(async () => {
  site = await hostedSite({
    'index.html': text,
    '404.html': `lost ${text}`,
    'digits.txt': digits,
    'empty.txt': '',
    'noise.txt': noise,
    'photo.png': text,
    'photo.png.gz': gzipSync('never used'),
    'built.js': text,
    'built.js.br': brotliCompressSync('built by brotli'),
    'built.js.gz': gzipSync('built by gzip'),
    'zipped.css': text,
    'zipped.css.gz': gzipSync('built by gzip'),
  })
})
afterAll(() => site.close())

const ask = (target: string, headers: Record<string, string> = {}, method = 'GET') =>
  rawRequest(site.port, target, { headers, method })

describe('the parts of a file', () => {
  it.each([
    ['bytes=0-3', 206, '0123', '0-3'],
    ['bytes=4-', 206, '456789', '4-9'],
    ['bytes=-3', 206, '789', '7-9'],
    ['bytes=-99', 206, digits, '0-9'],
    ['bytes=9-9', 206, '9', '9-9'],
    ['bytes=0-0', 206, '0', '0-0'],
    ['bytes=8-999999', 206, '89', '8-9'],
    ['BYTES=0-1', 206, '01', '0-1'],
    ['bytes=10-', 416, undefined, '*'],
    ['bytes=99-100', 416, undefined, '*'],
    ['bytes=-0', 416, undefined, '*'],
    ['bytes=5-2', 200, digits, undefined],
    ['bytes=0-1,4-5', 200, digits, undefined],
    ['bytes=-', 200, digits, undefined],
    ['bytes=a-b', 200, digits, undefined],
    ['bytes=0x1-2', 200, digits, undefined],
    ['bytes=99999999999999999999-', 200, digits, undefined],
    ['lines=0-1', 200, digits, undefined],
  ])('%s is %i', async (range, status, body, part) => {
    const answer = await ask('/digits.txt', { range })
    expect(answer.status).toBe(status)
    if (body !== undefined) expect(answer.body.toString()).toBe(body)
    expect(answer.headers['content-length']).toBe(String(answer.body.length))
    expect(answer.headers['content-range']).toBe(part && `bytes ${part}/${digits.length}`)
  })

  it('has none of an empty file, and none for HEAD or a page that is missing', async () => {
    expect((await ask('/empty.txt')).headers['content-length']).toBe('0')
    expect((await ask('/empty.txt', { range: 'bytes=0-' })).status).toBe(416)
    expect((await ask('/digits.txt', { range: 'bytes=0-1' }, 'HEAD')).status).toBe(200)
    expect((await ask('/nowhere', { range: 'bytes=0-1' })).status).toBe(404)
  })

  it('are not compressed, and resumed only of the same version', async () => {
    const whole = await ask('/')
    const both = { range: 'bytes=0-7', 'accept-encoding': 'br, gzip' }
    const part = await ask('/', both)
    expect([part.status, part.body.toString(), part.headers['content-encoding']]).toEqual([
      206,
      text.slice(0, 8),
      undefined,
    ])
    const { etag = '', 'last-modified': modified = '' } = whole.headers
    for (const [validator, status] of [
      [etag, 206],
      [modified, 206],
      ['"another"', 200],
      [`W/${etag}`, 200],
      ['Thu, 01 Jan 1970 00:00:00 GMT', 200],
    ] as const) {
      const answer = await ask('/', { ...both, 'if-range': validator })
      expect([validator, answer.status]).toEqual([validator, status])
    }
  })
})

describe('the compression of a file', () => {
  it.each([
    ['br', 'br'],
    ['gzip', 'gzip'],
    ['x-gzip', 'gzip'],
    ['gzip, deflate, br, zstd', 'br'],
    ['br;q=0.5, gzip;q=0.8', 'gzip'],
    ['br;q=0, gzip', 'gzip'],
    ['*', 'br'],
    ['*, br;q=0', 'gzip'],
    ['BR', 'br'],
    ['deflate', undefined],
    ['identity', undefined],
    ['gzip;q=0', undefined],
    ['gzip;q=high', undefined],
    ['', undefined],
  ])('"%s" is answered by %s', async (accepted, coding) => {
    const answer = await ask('/', { 'accept-encoding': accepted })
    expect([answer.status, answer.headers['content-encoding']]).toEqual([200, coding])
    const { body } = answer
    const plain = coding === 'br' ? brotliDecompressSync(body) : body
    expect((coding === 'gzip' ? gunzipSync(body) : plain).toString()).toBe(text)
    expect(answer.headers['content-length']).toBe(String(body.length))
    expect(answer.headers.vary).toBe('Accept-Encoding')
    const head = await ask('/', { 'accept-encoding': accepted }, 'HEAD')
    expect(head.headers['content-length']).toBe(String(body.length))
  })

  it.each([
    ['/built.js', 'br, gzip', 'br', 'built by brotli'],
    ['/built.js', 'gzip', 'gzip', 'built by gzip'],
    ['/built.js', '', undefined, text],
    ['/zipped.css', 'br, gzip', 'gzip', 'built by gzip'],
  ])('of %s for "%s" takes what the build made', async (target, accepted, coding, content) => {
    const { headers, body } = await ask(target, { 'accept-encoding': accepted })
    expect(headers['content-encoding']).toBe(coding)
    const plain = coding === 'br' ? brotliDecompressSync(body) : body
    expect((coding === 'gzip' ? gunzipSync(body) : plain).toString()).toBe(content)
  })

  it('leaves alone what is packed, tiny, or does not shrink', async () => {
    const accepted = { 'accept-encoding': 'br, gzip' }
    for (const [target, vary] of [
      ['/photo.png', undefined],
      ['/photo.png.gz', undefined],
      ['/digits.txt', 'Accept-Encoding'],
      ['/noise.txt', 'Accept-Encoding'],
    ] as const) {
      const { headers } = await ask(target, accepted)
      expect([target, headers['content-encoding'], headers.vary]).toEqual([target, undefined, vary])
    }
    const lost = await ask('/nowhere', accepted)
    expect([lost.status, lost.headers['content-encoding']]).toEqual([404, 'br'])
  })

  it('happens once, also when many ask at once', async () => {
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => ask('/index.html', { 'accept-encoding': 'br' })),
    )
    expect(new Set(answers.map(({ body }) => body.toString('base64'))).size).toBe(1)
  })
})

describe('the validators of a file', () => {
  it('differ by coding, and each is answered by 304', async () => {
    const tags = new Set<string>()
    for (const coding of ['br', 'gzip', 'identity']) {
      const accepted = { 'accept-encoding': coding }
      const { headers } = await ask('/', accepted)
      const tag = headers.etag ?? ''
      tags.add(tag)
      for (const sent of [tag, `W/${tag}`, `"x", ${tag}`, '*']) {
        const again = await ask('/', { ...accepted, 'if-none-match': sent })
        expect([sent, again.status, again.body.length]).toEqual([sent, 304, 0])
        expect([again.headers.etag, again.headers.vary]).toEqual([tag, 'Accept-Encoding'])
      }
      expect((await ask('/', { ...accepted, 'if-none-match': '"x"' })).status).toBe(200)
    }
    expect(tags.size).toBe(3)
  })

  it.each([
    ['Sun, 01 Jan 2034 00:00:00 GMT', 304],
    ['Thu, 01 Jan 1970 00:00:00 GMT', 200],
    ['yesterday', 200],
  ])('answer If-Modified-Since %s by %i, unless a tag is given', async (since, status) => {
    expect((await ask('/', { 'if-modified-since': since })).status).toBe(status)
    const both = { 'if-modified-since': since, 'if-none-match': '"x"' }
    expect((await ask('/', both)).status).toBe(200)
  })
})

describe('a file that is no more what it was', () => {
  it('is not sent, least of all what took its place', async () => {
    const names = ['changed.txt', 'removed.txt', 'link.txt', 'kept.txt']
    const own = await hostedSite(Object.fromEntries(names.map((name) => [name, 'before'])))
    writeFileSync(join(own.folder, 'changed.txt'), 'afterwards')
    for (const name of ['removed.txt', 'link.txt']) rmSync(join(own.folder, name))
    symlinkSync('../secret.txt', join(own.folder, 'link.txt'))
    for (const name of names) {
      const { status, body } = await rawRequest(own.port, `/${name}`)
      expect([name, status]).toEqual([name, name === 'kept.txt' ? 200 : 500])
      expect(body.toString()).not.toContain(secret)
    }
    await own.close()
  })

  it('or that shrinks while it is sent, ends the connection and nothing else', async () => {
    const size = 64 * 1024 * 1024
    const large = await hostedSite({ 'large.zip': Buffer.alloc(size), 'small.txt': 'small' })
    const answer = await fetch(`http://127.0.0.1:${large.port}/large.zip`)
    expect(answer.headers.get('content-length')).toBe(String(size))
    truncateSync(join(large.folder, 'large.zip'), 1024)
    await expect(answer.arrayBuffer()).rejects.toThrow('terminated')
    expect((await rawRequest(large.port, '/small.txt')).body.toString()).toBe('small')
    await large.close()
  })

  it('is closed when the client goes away', async () => {
    const own = await hostedSite({ 'large.zip': Buffer.alloc(32 * 1024 * 1024) })
    for (let count = 0; count < 5; count++) {
      const abort = new AbortController()
      await fetch(`http://127.0.0.1:${own.port}/large.zip`, { signal: abort.signal })
      abort.abort()
    }
    await expect.poll(() => openFiles('large.zip'), { timeout: 10_000 }).toBe(0)
    await own.close()
  })
})

/** How many open files of this process have the name; Linux tells. */
function openFiles(name: string): number {
  const own = '/proc/self/fd'
  if (!existsSync(own)) return 0
  return readdirSync(own).filter((fd) => targetOf(join(own, fd)).endsWith(name)).length
}

function targetOf(link: string): string {
  try {
    return readlinkSync(link)
  } catch {
    return ''
  }
}
