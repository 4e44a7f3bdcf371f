import { describe, expect, it } from 'vitest'
import { type RawAnswer, whole } from '../fixtures/crawl/raw-pages.ts'
import { rawSite } from '../fixtures/crawl/site.ts'
import { suspect, troubles, walked } from '../fixtures/crawl/walked.ts'

const links = (...paths: string[]) => paths.map((path) => `<a href="${path}">x</a>`).join('')

/** Fails the first `times` requests in one way, then answers. */
const failing =
  (times: number, answer: Buffer | 'close'): RawAnswer =>
  (socket, request) => {
    if (request.times > times) socket.write(whole('<p>well'))
    else if (answer === 'close') socket.destroy()
    else socket.write(answer)
  }

const status = (code: number, ...headers: string[]) => whole('no', headers, code)

// Answers as if the connection stayed open, then closes it: the next request may meet the end.
const closing: RawAnswer = (socket) => {
  socket.write(whole('<p>page'))
  setTimeout(() => socket.destroy(), 2)
}

describe('retries', { timeout: 60_000 }, () => {
  it('tells what recovered apart from what is broken', async () => {
    const site = await rawSite({
      '/': links('/once', '/twice', '/always', '/drops', '/dead'),
      '/once': failing(1, status(503)),
      '/twice': failing(2, status(502)),
      '/always': failing(99, status(500)),
      '/drops': failing(1, 'close'),
      '/dead': failing(99, status(404)),
    })
    const result = await walked(site.url)
    expect(troubles(result)).toEqual([
      'broken-link /always',
      'broken-link /dead',
      'flaky /drops',
      'flaky /once',
      'flaky /twice',
    ])
    expect(suspect(result, '/twice')).toMatchObject({ attempts: 3, reason: 'at first status 502' })
    const asked = (path: string) => site.asked.filter((one) => one === path).length
    expect(asked('/always')).toBe(3)
    expect(asked('/dead')).toBe(1)
  })

  it('keeps every page that refers to what was asked again', async () => {
    const site = await rawSite({
      '/': links('/1', '/2', '/bad'),
      '/1': links('/bad'),
      '/2': links('/bad'),
      '/bad': failing(99, status(503)),
    })
    expect(suspect(await walked(site.url), '/bad').parentCount).toBe(3)
  })

  it('does not ask without end where the site asks to wait, nor wait as long as it likes', async () => {
    const site = await rawSite({
      '/': links('/limited', '/later', '/fine'),
      '/limited': failing(99, status(429, 'Retry-After: 0')),
      '/later': failing(99, status(503, 'Retry-After: 86400')),
      '/fine': '<p>fine',
    })
    const result = await walked(site.url)
    expect(troubles(result)).toEqual(['broken-link /later', 'not-crawled /limited'])
    expect(site.asked.filter((path) => path === '/limited')).toHaveLength(3)
    expect(site.asked.filter((path) => path === '/later')).toHaveLength(1)
  })

  it('waits as the site asks, with all requests', async () => {
    let failedAt = 0
    let nextAt = 0
    const site = await rawSite({
      '/': links('/limited', '/a'),
      '/limited': (socket, { times }) => {
        if (times === 1) {
          failedAt = performance.now()
          socket.write(status(429, 'Retry-After: 1'))
        } else {
          nextAt = performance.now()
          socket.write(whole('<p>well'))
        }
      },
      '/a': 'a',
    })
    expect(troubles(await walked(site.url))).toEqual(['flaky /limited'])
    expect(nextAt - failedAt).toBeGreaterThanOrEqual(990)
  })

  it('spends no more retries than its budget, and says so', async () => {
    const paths = Array.from({ length: 100 }, (_, index) => `/bad/${index}`)
    const bad = Object.fromEntries(paths.map((path) => [path, failing(99, status(503))]))
    const site = await rawSite({ '/': links(...paths), ...bad })
    const result = await walked(site.url)
    expect(result.facts.suspects).toHaveLength(100)
    expect(result.facts.unretried).toBeGreaterThan(50)
    expect(result.facts.requests).toBeLessThanOrEqual(100 + 3 + 14)
  })

  it('says nothing of a connection that the server closed between two requests', async () => {
    const pages = Array.from({ length: 20 }, (_, index) => `/p/${index}`)
    const site = await rawSite({
      '/': links(...pages),
      ...Object.fromEntries(pages.map((path) => [path, closing])),
    })
    expect(troubles(await walked(site.url, { limits: { concurrency: 2 } }))).toEqual([])
  })

  it('sends no faster than the rate it is given', async () => {
    const pages = Array.from({ length: 10 }, (_, index) => `/p/${index}`)
    const site = await rawSite({
      '/': links(...pages),
      ...Object.fromEntries(pages.map((path) => [path, 'x'])),
    })
    const startedAt = performance.now()
    const result = await walked(site.url, { limits: { ratePerS: 20 } })
    const least = ((result.facts.requests + result.facts.probes - 1) * 1000) / 20
    expect(performance.now() - startedAt).toBeGreaterThanOrEqual(least * 0.95)
  })
})
