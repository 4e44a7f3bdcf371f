import { once } from 'node:events'
import { type AddressInfo, createServer } from 'node:net'
import { describe, expect, it } from 'vitest'
import { ask, outside } from '../fixtures/externals/outside.ts'

const at = (host: string, port: number, path = '/'): string =>
  `http://${host}.example:${port}${path}`

describe('links to hostile sites', { timeout: 90_000 }, () => {
  it('gives up what hangs, drips its headers or drips its body, and keeps all other results', async () => {
    const raw = createServer((socket) => {
      const drip = setInterval(() => socket.write('X-Drip: 1\r\n'), 50)
      socket.write('HTTP/1.1 200 OK\r\n')
      socket.on('error', () => {})
      socket.on('close', () => clearInterval(drip))
    })
    raw.listen(0, '127.0.0.1')
    await once(raw, 'listening')
    const { port } = await outside((request, response) => {
      if (request.url === '/hang') return
      if (request.url === '/body' && request.method === 'HEAD') {
        response.writeHead(500).end()
        return
      }
      response.writeHead(200, { 'content-type': 'text/html' })
      if (request.url !== '/body') {
        response.end()
        return
      }
      const drip = setInterval(() => response.write('.'), 50)
      response.on('close', () => clearInterval(drip))
    })
    const headers = at('headers', (raw.address() as AddressInfo).port)
    const urls = [at('a', port, '/hang'), at('b', port, '/body'), at('c', port), headers]
    try {
      const results = await ask(urls, { limits: { requestMs: 700 } })
      expect(urls.map((url) => results.get(url)?.verdict)).toEqual([
        'undecided',
        'ok',
        'ok',
        'undecided',
      ])
      expect(results.get(at('a', port, '/hang'))?.reason).toBe('no answer within 0.7 s')
    } finally {
      raw.close()
    }
  })

  it('bounds the requests to a host that limits its rate for ever', async () => {
    const { port, asked } = await outside((_request, response) => {
      response.writeHead(429, { 'retry-after': '1' }).end()
    })
    const urls = Array.from({ length: 40 }, (_, index) => at('limits', port, `/${index}`))
    const results = await ask(urls, { limits: { waitInAllMs: 4000 } })
    expect(new Set([...results.values()].map(({ verdict }) => verdict))).toEqual(
      new Set(['undecided']),
    )
    expect(results.size).toBe(40)
    expect(asked.length).toBeLessThanOrEqual(16)
    expect([...results.values()].at(-1)?.reason).toMatch(/limits its rate|failed 3 times/)
  })

  it('waits no longer than it wants, whatever the host asks, and waits as long as it is asked else', async () => {
    const { port, asked } = await outside((request, response) => {
      const again = asked.filter(({ path }) => path === request.url).length > 1
      if (request.url === '/long') response.writeHead(429, { 'retry-after': '86400' }).end()
      else if (again) response.end()
      else response.writeHead(429, { 'retry-after': '1' }).end()
    })
    const long = at('long', port, '/long')
    const short = at('short', port, '/short')
    const results = await ask([long, short])
    expect(results.get(long)).toMatchObject({ verdict: 'undecided', status: 429 })
    expect(results.get(short)).toMatchObject({ verdict: 'ok', status: 200 })
    const times = asked.filter(({ path }) => path === '/short').map((one) => one.at)
    expect((times[1] ?? 0) - (times[0] ?? 0)).toBeGreaterThanOrEqual(990)
    expect(asked.filter(({ path }) => path === '/long')).toHaveLength(1)
  })

  it('follows redirects, but not without end and never into a network', async () => {
    const { port, asked } = await outside((request, response) => {
      const go = (location: string): void => void response.writeHead(302, { location }).end()
      const { url = '' } = request
      if (url === '/fine') go('/there')
      else if (url === '/self') go('/self')
      else if (url.startsWith('/more')) go(`${url}x`)
      else if (url === '/secret') go(at('secret', port, '/inside'))
      else if (url === '/literal') go('http://169.254.169.254/latest/meta-data/')
      else if (url === '/mapped') go('http://[::ffff:169.254.169.254]/latest/')
      else if (url === '/name') go('http://metadata.google.internal/')
      else if (url === '/odd') go('javascript:alert(1)')
      else if (url === '/dead') go('/gone')
      else response.writeHead(url === '/gone' ? 404 : 200).end()
    })
    const paths = [
      '/fine',
      '/self',
      '/more',
      '/secret',
      '/literal',
      '/mapped',
      '/name',
      '/odd',
      '/dead',
    ]
    const results = await ask(paths.map((path) => at('site', port, path)))
    const told = paths.map((path) => {
      const { verdict, reason } = results.get(at('site', port, path)) ?? {}
      return `${path} ${verdict} ${reason ?? ''}`.trim()
    })
    expect(told.map((line) => line.replaceAll(/:\d{4,5}/g, ''))).toEqual([
      '/fine ok',
      '/self undecided redirects to an address that redirects more than 10 times',
      '/more undecided redirects to an address that redirects more than 10 times',
      '/secret undecided redirects to an address that gives no answer: secret.example is no address of the public internet',
      '/literal undecided redirects to an address that gives no answer: 169.254.169.254 is no address of the public internet',
      '/mapped undecided redirects to an address that gives no answer: ::ffff:a9fe:a9fe is no address of the public internet',
      '/name undecided redirects to an address that gives no answer: metadata.google.internal is no address of the public internet',
      '/odd undecided answers 302 and leads to what is no address of a page',
      '/dead broken redirects to an address that answers 404',
    ])
    expect(results.get(at('site', port, '/fine'))?.hops).toEqual([
      { url: at('site', port, '/fine'), status: 302 },
      { url: at('site', port, '/there'), status: 200 },
    ])
    expect(asked.some(({ path }) => /inside|latest/.test(path))).toBe(false)
    // A loop is seen through without asking again.
    expect(asked.filter(({ path }) => path === '/self')).toHaveLength(2)
  })

  it('asks no address inside of a network, however it is written', async () => {
    const { port, asked } = await outside((_request, response) => response.end())
    const hosts = [
      '127.0.0.1',
      'localhost',
      '2130706433',
      '0x7f.1',
      '0177.0.0.1',
      '0.0.0.0',
      '[::1]',
    ]
    const more = [
      '[::ffff:127.0.0.1]',
      '[64:ff9b::7f00:1]',
      'x.localhost',
      'secret.example',
      '127.1',
    ]
    const urls = [...hosts, ...more].map((host) => new URL(`http://${host}:${port}/`).href)
    const results = await ask(urls, { allow: [] })
    expect([...results.values()].filter(({ verdict }) => verdict !== 'undecided')).toEqual([])
    expect(results.size).toBe(new Set(urls).size)
    expect(asked).toEqual([])
    const [loopback = ''] = urls
    const allowed = await ask([loopback], { allow: [`127.0.0.1:${port}`] })
    expect(allowed.get(loopback)?.verdict).toBe('ok')
  })

  it('asks with GET where HEAD is refused, and once more before it calls a link dead', async () => {
    const { port, asked } = await outside((request, response) => {
      const { method, url } = request
      const times = asked.filter((one) => one.path === url && one.method === 'GET').length
      if (method === 'HEAD') response.writeHead(url === '/405' ? 405 : 404).end()
      else if (url === '/recovers') response.writeHead(times > 1 ? 200 : 404).end('x')
      else if (url === '/worse') response.writeHead(times > 1 ? 403 : 404).end()
      else response.writeHead(200, { 'content-encoding': 'gzip' }).end('this is no gzip')
    })
    const urls = ['/405', '/404', '/recovers', '/worse'].map((path) => at('site', port, path))
    const results = await ask(urls)
    expect(urls.map((url) => results.get(url)?.verdict)).toEqual(['ok', 'ok', 'ok', 'undecided'])
  })

  it('tries passing failures again, a few times only', async () => {
    const { port, asked } = await outside((request, response) => {
      const times = asked.filter(({ path }) => path === request.url).length
      if (request.url === '/always') request.socket.destroy()
      else if (times < 4) response.writeHead(503).end()
      else response.end()
    })
    const urls = [at('a', port, '/passing'), at('b', port, '/always')]
    const results = await ask(urls)
    expect(urls.map((url) => results.get(url)?.verdict)).toEqual(['ok', 'undecided'])
    expect(asked.filter(({ path }) => path === '/always').length).toBeLessThanOrEqual(5)
  })

  it('asks a host that fails every time no more', async () => {
    const { port, asked } = await outside((request) => request.socket.destroy())
    const urls = Array.from({ length: 50 }, (_, index) => at('dead', port, `/${index}`))
    const results = await ask(urls, { limits: { retries: 0 } })
    expect(
      [...results.values()].filter(({ reason }) => reason?.startsWith('not asked')).length,
    ).toBeGreaterThan(30)
    expect(asked.length).toBeLessThan(12)
  })
})
