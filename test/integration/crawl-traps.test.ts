import { describe, expect, it } from 'vitest'
import { madeSite, type Page } from '../fixtures/crawl/endless-site.ts'
import { troubles, walked } from '../fixtures/crawl/walked.ts'

const link = (path: string) => `<a href="${path}">${path}</a> `

/** An honest corner of every site, with a dead link in it. */
const corner: Page = (path) => {
  if (path === '/') return `<h1>Home</h1>${link('/start')}${link('/about')}`
  return path === '/about' ? `<h1>About us</h1>${link('/dead')}` : undefined
}

const random = (): string => Math.random().toString(36).slice(2, 12)

const traps: Record<string, Page> = {
  'a calendar': (path) => {
    const [, year, month] = /^\/cal\/(\d+)\/(\d+)$/.exec(path) ?? []
    if (path === '/start') return link('/cal/2026/1')
    if (year === undefined) return undefined
    const months = Number(year) * 12 + Number(month)
    const at = (n: number) => link(`/cal/${Math.floor(n / 12)}/${n % 12}`)
    return `<h1>Events of ${month}/${year}</h1><p>No events this month.${at(months - 1)}${at(months + 1)}`
  },
  'days of a calendar by query': (path, query) => {
    if (path === '/start') return link('/events?day=2026-01-01')
    const day = Date.parse(query.get('day') ?? '')
    if (path !== '/events' || Number.isNaN(day)) return undefined
    const at = (n: number) => new Date(day + n * 86_400_000).toISOString().slice(0, 10)
    return `<h1>${at(0)}</h1>Nothing on this day. ${link(`/events?day=${at(1)}`)}${link(`/events?day=${at(7)}&view=week`)}`
  },
  'session ids': (path) => {
    const page = /^\/(start|a|b|c|d)$/.exec(path)?.[1]
    if (page === undefined) return undefined
    return `<h1>${page}</h1>Content of it.${['a', 'b', 'c', 'd'].map((name) => link(`/${name}?sid=${random()}`)).join('')}`
  },
  'permuted filters': (path, query) => {
    if (path !== '/start' && path !== '/shop') return undefined
    const chosen = [...query.keys()]
    const more = Array.from({ length: 12 }, (_, n) => `f${n}`).filter((f) => !chosen.includes(f))
    return `<h1>Shoes</h1>All shoes.${more.map((f) => link(`/shop?${[...chosen, f].map((k) => `${k}=1`).join('&')}`)).join('')}`
  },
  'paths that grow': (path) =>
    path.startsWith('/start') ? `<h1>Here</h1>${link(`${path}/deeper`)}` : undefined,
  'paths that grow by numbers': (path) =>
    path.startsWith('/start') ? `<h1>Here</h1>${link(`${path}/1`)}${link(`${path}/2`)}` : undefined,
  'texts that are new each time': (path) => {
    if (path === '/start') return link('/x/1')
    const n = Number(/^\/x\/(\d+)$/.exec(path)?.[1])
    const words = Array.from({ length: 60 }, random).join(' ')
    return n > 0 ? `<p>${words}</p>${link(`/x/${2 * n}`)}${link(`/x/${2 * n + 1}`)}` : undefined
  },
}

describe('traps', { timeout: 120_000 }, () => {
  it.each(Object.entries(traps))('contains %s and says what was left', async (_name, trap) => {
    const site = await madeSite((path, query) => trap(path, query) ?? corner(path, query))
    const result = await walked(site.url)
    expect(site.requests()).toBeLessThanOrEqual(3000)
    expect(result.facts.ended).toBeUndefined()
    expect(troubles(result)).toEqual(['broken-link /dead'])
    expect(result.facts.traps.length).toBeGreaterThan(0)
    const [trapped] = result.facts.notCrawled
    expect(trapped).toMatchObject({ reason: 'trap' })
    expect(trapped?.samples.length).toBeGreaterThan(0)
  })

  it('cuts no page of a large numbered site with a list', async () => {
    const site = await madeSite((path) => {
      if (path === '/') return Array.from({ length: 60 }, (_, n) => link(`/list/${n}`)).join('')
      const [, kind, n] = /^\/(list|item)\/(\d+)$/.exec(path) ?? []
      if (kind === 'list') {
        return Array.from({ length: 60 }, (_, k) => link(`/item/${Number(n) * 60 + k}`)).join('')
      }
      return kind === 'item' ? `<h1>Item ${n}</h1>The same words for all.` : undefined
    })
    const { facts } = await walked(site.url)
    expect(facts.pages).toBe(1 + 60 + 3600)
    expect(facts.traps).toEqual([])
  })

  it('cuts no page of a site whose pages all link to one another', async () => {
    const size = 3001
    const site = await madeSite((path) => {
      const n = path === '/' ? 0 : Number(/^\/p\/(\d+)$/.exec(path)?.[1] ?? size)
      if (n >= size) return undefined
      const items = Array.from({ length: 30 }, (_, k) =>
        link(`/p/${(31 * n + 7 * k * k + k) % size}`),
      )
      return `<h1>Page ${n}</h1>${items.join('')}`
    })
    const { facts } = await walked(site.url)
    expect(facts.pages).toBeGreaterThan(2900)
    expect(facts.traps).toEqual([])
    expect(facts.complete).toBe(true)
  })
})
