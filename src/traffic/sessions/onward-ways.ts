import type { Random } from '../random.ts'
import type { TrafficCluster } from '../traffic-model.ts'
import { type OnwardRow, type OnwardRows, onwardRows } from './onward-rows.ts'
import { type OnwardStates, onwardStates } from './onward-states.ts'

/** Whom nobody misses: so small a share of visitors is not followed further. */
const leastShare = 1e-9

/** Where visitors of a cluster go on. */
export interface OnwardWays {
  routes: number
  states: OnwardStates
  /** Ways in all: what it costs to spread. */
  size: number
  /** Odds that a page comes next rather than an asset, by place, in the mean over what was fetched. */
  pageOdds: Float64Array
  /** By state, how likely a page comes next for those who go on. */
  chancesOfPage(): Float64Array
  /** The next place; undefined only where the cluster leads to no route at all. */
  draw(from: number, fetched: number, random: Random): number | undefined
  /** Where sessions begin: weights by state. */
  begin(): Float64Array
  /** Tells where those who go on are one request later: their shares by state. */
  spread(shares: Float64Array, there: Float64Array): void
}

/**
 * Reads the ways of a cluster, where for each route is known whether it is an asset. From a place that nobody was
 * seen to leave, visitors go as from its group, and from none they begin anew. Rows may be given where they are known:
 * what pages embed and when sessions end is not in them.
 */
export function onwardWays(
  cluster: TrafficCluster,
  isAsset: readonly boolean[],
  { rows, upwards }: OnwardRows = onwardRows(cluster, isAsset),
): OnwardWays {
  const routes = isAsset.length
  const places = 2 * routes
  const last = rows.length - 1
  const pageOdds = Float64Array.from(rows.slice(0, places), oddsOfPage)
  const { most, factorOf } = embeddedFactors(cluster, routes)
  const states = onwardStates(isAsset, most)
  const upwardsOfAssets = upwards.filter((row) => row >= places || isAsset[row % routes] === true)
  const placeOf = (route: number, isLater: boolean) =>
    isLater || isAsset[route] !== true ? routes + route : route
  const chanceOfPage = (place: number, fetched: number) =>
    // Odds may be infinite.
    1 / (1 + 1 / ((pageOdds[place] ?? 1) * factorOf(place, fetched)))

  const placesOfStates = Int32Array.from(
    { length: states.size },
    (_, state) => states.read(state).place,
  )
  let chances: Float64Array | undefined
  const chancesOfPage = () =>
    (chances ??= Float64Array.from({ length: states.size }, (_, state) => {
      const { place, fetched } = states.read(state)
      return chanceOfPage(place, fetched)
    }))
  const toPages = new Float64Array(rows.length)
  const toAssets = new Float64Array(rows.length)

  /** Lets shares by row flow along the ways of one kind. */
  function pour(
    kind: 'page' | 'asset',
    { masses, order }: { masses: Float64Array; order: readonly number[] },
    into: (route: number, share: number) => void,
  ): void {
    for (const place of order) {
      const mass = masses[place] ?? 0
      const row = rows[place]
      if (mass === 0 || !row) continue
      const { own, routes: to, shares } = row[kind]
      for (let at = 0; at < to.length; at++) into(to[at] ?? 0, mass * own * (shares[at] ?? 0))
      masses[row.up] = (masses[row.up] ?? 0) + mass * (1 - own)
    }
  }

  function sizeOf(kind: 'page' | 'asset', order: readonly number[]): number {
    return order.reduce((sum, row) => sum + 1 + (rows[row]?.[kind].routes.length ?? 0), 0)
  }

  return {
    routes,
    states,
    size:
      sizeOf('page', upwards) + sizeOf('asset', upwards) + most * sizeOf('asset', upwardsOfAssets),
    pageOdds,
    chancesOfPage,
    draw: (from, fetched, random) => {
      const kind = random.next() < chanceOfPage(from, fetched) ? 'page' : 'asset'
      let place = from
      while (place < last) {
        const row = rows[place]
        if (!row) break
        const { own } = row[kind]
        if (own > 0 && random.next() < own) break
        place = row.up
      }
      const route = rows[place]?.[kind].draw(random)
      return route === undefined ? undefined : placeOf(route, from >= routes)
    },
    begin: () => {
      const weights = new Float64Array(states.size)
      for (const kind of ['page', 'asset'] as const) {
        const { routes: to, shares, sum } = rows[last]?.[kind] ?? nowhere
        for (const [at, route] of to.entries()) {
          const state = states.stateOf(route, kind === 'asset' ? 1 : 0)
          weights[state] = (weights[state] ?? 0) + (shares[at] ?? 0) * sum
        }
      }
      return weights
    },
    spread: (shares, there) => {
      there.fill(0)
      const pageNext = chancesOfPage()
      const add = (state: number, share: number) => {
        there[state] = (there[state] ?? 0) + share
      }
      for (const isLater of [false, true]) {
        toPages.fill(0)
        for (let fetched = 0; fetched <= most; fetched++) {
          toAssets.fill(0)
          let going = 0
          const [from, to] = states.rangeOf(fetched, isLater)
          for (let state = from; state < to; state++) {
            const share = shares[state] ?? 0
            if (share < leastShare) continue
            const place = placesOfStates[state] ?? 0
            const chance = pageNext[state] ?? 0
            toPages[place] = (toPages[place] ?? 0) + share * chance
            toAssets[place] = share * (1 - chance)
            going += share * (1 - chance)
          }
          if (going < leastShare) continue
          const order = fetched === 0 ? upwards : upwardsOfAssets
          pour('asset', { masses: toAssets, order }, (route, share) =>
            add(states.stateOf(placeOf(route, isLater), fetched + 1), share),
          )
        }
        pour('page', { masses: toPages, order: upwards }, (route, share) =>
          add(placeOf(route, isLater), share),
        )
      }
    },
  }
}

const nowhere = { routes: new Int32Array(), shares: new Float64Array(), sum: 0 }

function oddsOfPage({ page, asset }: OnwardRow): number {
  return page.share / asset.share || 0
}

/** By place and how many assets were fetched since the last page; beyond `most` nothing changes. */
function embeddedFactors({ embedded }: TrafficCluster, routes: number) {
  const phases = [embedded?.first, embedded?.later]
  return {
    most: Math.max(...phases.map((own) => own?.pages.length ?? 0)),
    factorOf: (place: number, fetched: number): number => {
      const isLater = place >= routes
      const own = phases[isLater ? 1 : 0]
      if (!own || fetched === 0) return 1
      const { pages, byRoute } = own
      const factor = pages[Math.min(fetched, pages.length) - 1] ?? 1
      return factor * (byRoute[isLater ? place - routes : place] ?? 1)
    },
  }
}
