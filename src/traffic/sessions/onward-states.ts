/**
 * Where somebody is who goes along the ways of a cluster: at a place, which is a route, or, once a page was asked for
 * after the first request of the session, the number of routes plus the route; and how many assets he has fetched
 * since the last page, as far as that matters.
 */
export interface OnwardStates {
  /** How many there are; they are numbered from 0. */
  size: number
  /** More that were fetched than matter are as many as matter. */
  stateOf(place: number, fetched: number): number
  read(state: number): { place: number; isLater: boolean; fetched: number }
  /** The first of those who have fetched so many and are so far, and the one after the last. */
  rangeOf(fetched: number, isLater: boolean): [from: number, to: number]
}

/** First all places with nothing fetched, then for each number fetched up to `most` those of assets. */
export function onwardStates(isAsset: readonly boolean[], most: number): OnwardStates {
  const routes = isAsset.length
  const places = 2 * routes
  const assets = [...isAsset.keys()].filter((route) => isAsset[route])
  const fetching = [...assets, ...assets.map((route) => routes + route)]
  const placeIn = new Int32Array(places)
  for (const [at, place] of fetching.entries()) placeIn[place] = at
  const firstOf = (fetched: number) =>
    fetched === 0 ? 0 : places + (fetched - 1) * fetching.length
  return {
    size: firstOf(most + 1),
    rangeOf: (fetched, isLater) => {
      const from = firstOf(fetched)
      const to = firstOf(fetched + 1)
      const middle = (from + to) / 2
      return isLater ? [middle, to] : [from, middle]
    },
    stateOf: (place, fetched) => {
      const known = Math.min(most, fetched)
      return firstOf(known) + (known === 0 ? place : (placeIn[place] ?? 0))
    },
    read: (state) => {
      const at = state - places
      const place = at < 0 ? state : (fetching[at % fetching.length] ?? 0)
      const fetched = at < 0 ? 0 : 1 + Math.floor(at / fetching.length)
      return { place, isLater: place >= routes, fetched }
    },
  }
}
