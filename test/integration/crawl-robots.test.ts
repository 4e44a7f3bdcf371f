import { describe, expect, it } from 'vitest'
import { crawl } from '../../src/checks/crawl/index.ts'
import { options } from '../../src/checks/crawl/options.ts'
import { type RawAnswer, whole } from '../fixtures/crawl/raw-pages.ts'
import { rawSite } from '../fixtures/crawl/site.ts'
import { realStage } from '../fixtures/stage/real-stage.ts'

const links = ['/shop', '/admin/a', '/admin/gone'].map((to) => `<a href="${to}">x</a>`).join('')
const pages = { '/': links, '/shop': 'shop', '/admin/a': 'a' }
const keptOut = 'User-agent: *\nDisallow: /admin/'
const text = (body: string, status = 200, headers: string[] = []): RawAnswer => {
  return (socket) => socket.write(whole(body, ['Content-Type: text/plain', ...headers], status))
}

async function crawled(robotsTxt: RawAnswer | undefined, robots: 'obey' | 'ignore' = 'obey') {
  const site = await rawSite({ ...pages, ...(robotsTxt ? { '/robots.txt': robotsTxt } : {}) })
  const parsed = options.parse({ robots })
  const observed = await crawl.measure(realStage(site.url), parsed)
  const told = crawl
    .judge(observed, parsed)
    .map(({ severity, subject, message, evidence = [] }) => {
      return `${severity} ${subject} ${message} ${evidence[0] ?? ''}`
    })
  return { asked: site.asked, told, observed }
}

describe('robots.txt', { timeout: 60_000 }, () => {
  it('keeps the crawl from nothing unless it is to be obeyed', async () => {
    const { told, asked } = await crawled(text('User-agent: *\nDisallow: /'), 'ignore')
    expect(asked).toContain('/admin/gone')
    expect(told).toEqual([expect.stringMatching(/^error \/admin\/gone answers 404/)])
  })

  it('keeps it from what it names, which is told', async () => {
    const { told, asked, observed } = await crawled(text(keptOut))
    expect(asked.filter((path) => path.startsWith('/admin'))).toEqual([])
    expect(told).toEqual([
      'info robots 2 URLs left out: robots.txt keeps crawlers from them /admin/a',
    ])
    expect(observed.incomplete).toBeUndefined()
    expect(observed.facts.site.complete).toBe(true)
  })

  it.each([
    ['is missing', undefined],
    ['is refused', text('no', 403)],
    ['names another', text('User-agent: other\nDisallow: /')],
    ['redirects to one that is missing', text('', 301, ['Location: /elsewhere.txt'])],
    ['redirects for ever', text('', 302, ['Location: /robots.txt'])],
  ])('allows everything when it %s', async (_, answer) => {
    const { asked } = await crawled(answer)
    expect(asked).toContain('/admin/gone')
  })

  it.each<[string, RawAnswer, string]>([
    ['cannot be given', text('down', 503), 'it answers 503'],
    ['ends in nothing', (socket) => socket.destroy(), ''],
    ['leads nowhere', text('', 301), 'it answers 301 and leads nowhere'],
  ])('allows nothing when it %s, and that is no pass', async (_, answer, why) => {
    const { asked, observed } = await crawled(answer)
    expect(asked.every((path) => path === '/robots.txt')).toBe(true)
    expect(observed.incomplete).toContain('robots.txt could not be read, so nothing may be asked: ')
    expect(observed.incomplete).toContain(why)
  })

  it('that keeps everybody out of the whole site is no pass', async () => {
    const { observed } = await crawled(text('User-agent: *\nDisallow: /'))
    expect(observed.incomplete).toBe(
      'no page could be crawled: robots.txt keeps crawlers from the target',
    )
  })

  it('has no half a rule where it is cut', async () => {
    const half = '\nDisallow: /'
    const padding = '#'.repeat(512 * 1024 - keptOut.length - half.length - 1)
    const { asked } = await crawled(text(`${keptOut}\n${padding}${half}nothing`))
    expect(asked).toContain('/shop')
    expect(asked).not.toContain('/admin/a')
  })

  it('is read to 512 KiB, however long it is', async () => {
    const { asked } = await crawled((socket, { times }) => {
      // The walk asks once more, for the sitemaps that it names.
      if (times > 1) return socket.write(whole(keptOut))
      socket.on('error', () => {})
      socket.write(`HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n\r\n${keptOut}\n`)
      const feed = setInterval(() => socket.write('# more\n'.repeat(20_000)), 5)
      return socket.on('close', () => clearInterval(feed))
    })
    expect(asked).not.toContain('/admin/a')
    expect(asked).toContain('/shop')
  })
})
