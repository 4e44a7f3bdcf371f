import { describe, expect, it } from 'vitest'
import { choosePages } from '../../../src/page-choice/choose-pages.ts'
import { pageShapes } from '../../../src/page-choice/page-shape.ts'
import { pagesOfCrawl } from '../../../src/page-choice/pages-of-crawl.ts'

const products = Array.from(
  { length: 40 },
  (_, at) => `/products/${'abcdefghij'[at % 10]}${'klmnopqrst'[Math.floor(at / 10)]}`,
)
const site = [
  '/',
  '/about',
  '/help',
  ...products,
  '/blog/2024/5',
  '/blog/2025/11',
  '/search?q=lamp',
  '/search?q=mug',
]

const page = (url: string, status = 200) => ({ url, status, format: 'html', bytes: 1, ms: 1 })

describe('which pages are visited', () => {
  it('are told apart by their shapes', () => {
    const shapes = pageShapes(site)
    expect(shapes.get('/products/ak')).toBe('/products/:name')
    expect(shapes.get('/blog/2024/5')).toBe('/blog/:n/:n')
    expect(shapes.get('/search?q=lamp')).toBe('/search?q')
    expect(shapes.get('/about')).toBe('/about')
    expect(
      pageShapes(['/o/3fa85f64-5717-4562-b3fc-2c963f66afa6']).get(
        '/o/3fa85f64-5717-4562-b3fc-2c963f66afa6',
      ),
    ).toBe('/o/:id')
  })

  it('are all of them while there are few enough', () => {
    const { pages, left } = choosePages(site, 100)
    expect(pages.map(({ path }) => path).toSorted()).toEqual(site.toSorted())
    expect(left).toEqual([])
  })

  it('are one of each shape before there are two of any', () => {
    const { pages, left } = choosePages(site, 8)
    const shapes = pages.map(({ shape }) => shape)
    expect(pages[0]?.path).toBe('/')
    expect(new Set(shapes)).toEqual(
      new Set(['/', '/about', '/help', '/products/:name', '/blog/:n/:n', '/search?q']),
    )
    expect(left.reduce((sum, { count }) => sum + count, 0)).toBe(site.length - 8)
  })

  it('are the same whatever the order, and nearly the same when one comes in', () => {
    const before = choosePages(site, 20).pages.map(({ path }) => path)
    expect(choosePages(site.toReversed(), 20).pages.map(({ path }) => path)).toEqual(before)
    const after = new Set(choosePages([...site, '/products/zz'], 20).pages.map(({ path }) => path))
    expect(before.filter((path) => !after.has(path)).length).toBeLessThanOrEqual(1)
  })

  it('are those that answered well to the crawl, and nothing that is no path', () => {
    expect(
      pagesOfCrawl({ site: { pageList: [page('/'), page('/gone', 404), page('/a?b')] } }),
    ).toEqual(['/', '/a?b'])
    expect(
      pagesOfCrawl({ site: { pageList: [page('https://elsewhere.example/')] } }),
    ).toBeUndefined()
    expect(pagesOfCrawl({ site: { pageList: [page('//elsewhere.example/')] } })).toBeUndefined()
    expect(pagesOfCrawl('nonsense')).toBeUndefined()
  })
})
