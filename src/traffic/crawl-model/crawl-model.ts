import { type TrafficModel, type TrafficRoute, trafficSchema } from '../traffic-model.ts'
import type { CrawlMap } from './crawl-map.ts'
import { groupPaths } from './group-paths.ts'
import { WeightTable } from './weight-table.ts'

/*
 * What no crawl tells is assumed: the first page is the most visited and the n-th has 1/n of its visitors (Zipf), a
 * visitor sees three pages, fetches the assets of the first of them and has the others in his browser's cache.
 */
const pagesPerSession = 3
const mostPagesPerSession = 20
/** Milliseconds, as quantiles: how long people look at a page, and how soon browsers fetch what belongs to it. */
const gaps = { page: [1000, 4000, 10_000, 25_000, 90_000], asset: [0, 10, 30, 100, 300] }
const mostSamples = 100

/** Visitors who follow the links of the site, when no log tells how they behave. `1x` is the rate that is given. */
export function modelOfCrawl(map: CrawlMap, ratePerS: number): TrafficModel {
  const { routes, pageRoutes, assetRoutes } = routesOf(map)
  const start = new WeightTable()
  const next = new Map<number, WeightTable>()
  const goes = (from: number, to: number, weight: number) => {
    const table = next.get(from) ?? new WeightTable()
    next.set(from, table)
    table.add(to, weight)
  }
  let views = 0
  let loads = 0
  for (const [place, { links, assets }] of map.pages.entries()) {
    const weight = popularity(place)
    const page = pageRoutes[place] ?? 0
    start.add(page, weight)
    views += weight
    loads += weight * assets.length
    const onward = links.reduce((sum, link) => sum + popularity(link), 0)
    const leave = (from: number, times: number) => {
      for (const link of links) {
        goes(from, pageRoutes[link] ?? 0, times * (popularity(link) / onward))
      }
    }
    const fetched = assets.length > 0 ? weight / pagesPerSession : 0
    let last = page
    for (const asset of assets) {
      const to = assetRoutes[asset] ?? 0
      goes(last, to, fetched)
      last = to
    }
    if (fetched > 0) leave(last, fetched)
    leave(page, weight - fetched)
  }
  return {
    schema: trafficSchema,
    source: { format: 'crawl', lines: 0, unread: 0, requests: 0, sessions: 0, spanS: 0 },
    privacy: { k: 1, tailShare: 0, unsafeShare: 0 },
    routes,
    clusters: [
      {
        name: 'visitors',
        share: 1,
        start: start.entries(),
        transitions: Object.fromEntries([...next].map(([from, to]) => [from, to.entries()])),
        lengths: { all: lengths(loads / views), byStart: {} },
        gaps,
      },
    ],
    arrivals: { meanPerS: ratePerS, peakPerS: ratePerS, curve: [[60, 1]], idc: {} },
  }
}

function popularity(place: number): number {
  return 1 / (place + 1)
}

/** Routes of pages, then of assets, and the route of each by its place in the map. */
function routesOf({ pages, assets }: CrawlMap) {
  const routes: TrafficRoute[] = []
  const add = (kind: 'page' | 'asset', paths: readonly string[]): number[] => {
    const places = new Map<string, number>()
    const templates = groupPaths(paths)
    return paths.map((path, rank) => {
      const template = templates[rank] ?? path
      const place = places.get(template) ?? routes.length
      if (place === routes.length) routes.push({ method: 'GET', template, kind, samples: [] })
      places.set(template, place)
      const samples = routes[place]?.samples ?? []
      // The first are the most visited.
      if (samples.length < mostSamples) samples.push([path, popularity(rank)])
      return place
    })
  }
  const pageRoutes = add(
    'page',
    pages.map(({ path }) => path),
  )
  return { routes, pageRoutes, assetRoutes: add('asset', assets) }
}

/** Requests per session: the number of pages is geometric, and one in three brings its assets. */
function lengths(assetsPerPage: number): [number, number][] {
  const requestsPerPage = 1 + assetsPerPage / pagesPerSession
  const staying = 1 - 1 / pagesPerSession
  const table = new WeightTable()
  for (let pages = 1; pages <= mostPagesPerSession; pages++) {
    table.add(Math.round(pages * requestsPerPage), staying ** (pages - 1))
  }
  return table.entries()
}
