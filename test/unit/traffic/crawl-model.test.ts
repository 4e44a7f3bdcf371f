import { describe, expect, it } from 'vitest'
import { readCrawlMap } from '../../../src/traffic/crawl-model/crawl-map.ts'
import { modelOfCrawl } from '../../../src/traffic/crawl-model/crawl-model.ts'
import { groupPaths } from '../../../src/traffic/crawl-model/group-paths.ts'
import { planTraffic } from '../../../src/traffic/plan/plan-traffic.ts'
import { TrafficModel } from '../../../src/traffic/traffic-model.ts'
import { stage } from '../../fixtures/traffic/stages.ts'

const map = {
  pages: [
    { path: '/', linked: 2, links: [1, 2], assets: [0, 1] },
    { path: '/mugs', linked: 2, links: [0], assets: [0] },
    { path: '/vases', linked: 1, links: [1], assets: [] },
    { path: '/about', linked: 0, links: [], assets: [] },
  ],
  assets: ['/style.css', '/shop.js'],
}
const read = (changed: object) => readCrawlMap({ site: { map: { ...map, ...changed } } })

describe('the map of a crawl', () => {
  it('is read with what other facts there are', () => {
    expect(read({})?.pages.map(({ path }) => path)).toEqual(['/', '/mugs', '/vases', '/about'])
  })

  it('is none where it is not valid, or holds no page', () => {
    for (const facts of [undefined, null, {}, { site: {} }, { site: { map: [] } }]) {
      expect(readCrawlMap(facts)).toBeUndefined()
    }
    expect(read({ pages: [] })).toBeUndefined()
    for (const path of [
      '//elsewhere/',
      '/a b',
      '/a\r\nHost: x',
      'mailto:a',
      `/${'a'.repeat(2048)}`,
    ]) {
      expect(read({ pages: [{ path, links: [], assets: [] }] })).toBeUndefined()
    }
  })

  it('leaves out what leads nowhere', () => {
    expect(read({ pages: [{ path: '/', links: [0, 7], assets: [1, 2] }] })?.pages).toEqual([
      { path: '/', links: [0], assets: [1] },
    ])
  })
})

describe('templates of paths', () => {
  it('name what changes where many stand beside one another', () => {
    const many = Array.from({ length: 11 }, (_, at) => `/mugs/mug-${at}`)
    const icons = Array.from({ length: 11 }, (_, at) => `/i/${at}.svg`)
    const guides = Array.from({ length: 11 }, (_, at) => `/docs/${at}/`)
    expect(new Set(groupPaths([...many, ...icons, ...guides, '/mugs/', '/']))).toEqual(
      new Set(['/mugs/:name', '/i/:name.svg', '/docs/:name/', '/mugs/', '/']),
    )
    expect(groupPaths(many.slice(1))).toEqual(many.slice(1))
  })

  it('keep the keys of the query alone', () => {
    expect(groupPaths(['/search?q=a&page=2', '/search?page=9&q=', '/search?=x'])).toEqual([
      '/search?page&q',
      '/search?page&q',
      '/search',
    ])
  })
})

describe('a model of a crawl', () => {
  const model = modelOfCrawl(read({}) ?? { pages: [], assets: [] }, 50)
  const plan = planTraffic(model, { stages: [stage('soak', 1000, 1)], seed: 3 })
  const steps = plan.sessions.flatMap((session) => session.steps)
  const count = (path: string) => steps.filter((step) => step.path === path).length

  it('is a valid model of the rate that is given', () => {
    expect(TrafficModel.parse(model)).toEqual(model)
    expect(plan).toMatchObject({ source: 'crawl', requests: 50_000, ownRatePerS: 50 })
  })

  it('walks the links, loads what belongs to a page, and visits the first pages the most', () => {
    const pairs = plan.sessions.flatMap((session) =>
      session.steps.slice(1).map(({ path }, at) => `${session.steps[at]?.path} ${path}`),
    )
    const followed = new Set(pairs.filter((pair) => pair.startsWith('/vases ')))
    expect(followed).toEqual(new Set(['/vases /mugs']))
    expect(new Set(pairs.filter((pair) => pair.startsWith('/ ')))).toEqual(
      new Set(['/ /style.css', '/ /mugs', '/ /vases']),
    )
    expect(count('/')).toBeGreaterThan(count('/vases'))
    expect(count('/vases')).toBeGreaterThan(count('/about'))
    expect(count('/about')).toBeGreaterThan(500)
    expect(count('/shop.js')).toBeGreaterThan(1000)
  })
})
