import type { Random } from '../random.ts'
import type { TrafficCluster } from '../traffic-model.ts'
import { weighted } from './weighted.ts'

/**
 * Where visitors of a cluster go on. A visitor is at a place: at a route, or, once a page was asked for after the
 * first request of the session, at the number of routes plus the route.
 */
export interface OnwardWays {
  routes: number
  /** Ways in all: what it costs to spread. */
  size: number
  /** The next place; undefined only where the cluster leads to no route at all. */
  draw(from: number, random: Random): number | undefined
  /** Where those who go on are one request later: their shares by place. */
  spread(shares: Float64Array): Float64Array
}

type Ways = readonly (readonly [route: number, weight: number])[]

/** The ways of a place, of a group of routes, or of the start, which is the last. */
interface Row {
  ways: Ways
  sum: number
  draw: (random: Random) => number | undefined
  /** Share of those who go one of the ways; the others go as the row `up`. */
  own: number
  up: number
}

/**
 * Reads the ways of a cluster, where for each route is known whether it is an asset. From a place that nobody was
 * seen to leave, visitors go as from its group, and from none they begin anew.
 */
export function onwardWays(cluster: TrafficCluster, isAsset: readonly boolean[]): OnwardWays {
  const routes = isAsset.length
  const rows = readRows(cluster, routes)
  const last = rows.length - 1
  const placeOf = (route: number, isLater: boolean) =>
    isLater || isAsset[route] !== true ? routes + route : route
  // Places of later come to those of before, groups to those above them, and what none knows to the start.
  const order = [...rows.keys()]
  const upwards = [
    ...order.slice(routes, 2 * routes),
    ...order.slice(0, routes),
    ...order.slice(2 * routes, last).toReversed(),
    last,
  ]

  return {
    routes,
    size: rows.reduce((sum, { ways }) => sum + ways.length + 1, 0),
    draw: (from, random) => {
      let place = from
      while (place < last) {
        const row = rows[place]
        if (!row) break
        if (row.own > 0 && random.next() < row.own) break
        place = row.up
      }
      const route = rows[place]?.draw(random)
      return route === undefined ? undefined : placeOf(route, from >= routes)
    },
    spread: (shares) => {
      const there = new Float64Array(2 * routes)
      for (const isLater of [false, true]) {
        const masses = new Float64Array(rows.length)
        const from = isLater ? routes : 0
        masses.set(shares.subarray(from, from + routes), from)
        for (const place of upwards) {
          const mass = masses[place] ?? 0
          const row = rows[place]
          if (mass === 0 || !row) continue
          const each = (mass * row.own) / row.sum
          for (const [route, weight] of row.own > 0 ? row.ways : []) {
            const to = placeOf(route, isLater)
            there[to] = (there[to] ?? 0) + each * weight
          }
          masses[row.up] = (masses[row.up] ?? 0) + mass * (1 - row.own)
        }
      }
      return there
    },
  }
}

/** Rows of places, then of groups, then of the start. */
function readRows({ start, transitions, rare, later }: TrafficCluster, routes: number): Row[] {
  const groups = rare?.groups ?? []
  const last = 2 * routes + groups.length
  const rows: Row[] = []
  // The file may come from a pull request: an index may lead to no route, and groups in circles.
  const add = (ways: Ways, others: number, up: number): void => {
    const known = ways.filter(([route]) => route < routes)
    const sum = known.reduce((all, [, weight]) => all + weight, 0)
    rows.push({ ways: known, sum, draw: weighted(known), own: sum / (sum + others) || 0, up })
  }
  const groupOf = (route: number): number => {
    const group = rare?.groupOf[route] ?? 0
    return group < groups.length ? 2 * routes + group : last
  }
  for (let route = 0; route < routes; route++) {
    add(transitions[route] ?? [], rare?.from[route] ?? 0, groupOf(route))
  }
  for (let route = 0; route < routes; route++) {
    const ways = later?.transitions[route]
    const others = later?.rareFrom[route] ?? 0
    // Where nobody was seen to go on later, the same route before tells more than its group.
    if (ways === undefined && others === 0) add([], 0, route)
    else add(ways ?? [], others, groupOf(route))
  }
  for (const [place, { to, rarer, above }] of groups.entries()) {
    add(to, rarer, above !== undefined && above < place ? 2 * routes + above : last)
  }
  add(start, 0, last)
  return rows
}
