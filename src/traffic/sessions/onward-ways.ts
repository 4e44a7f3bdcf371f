import type { Random } from '../random.ts'
import type { TrafficCluster } from '../traffic-model.ts'
import { weighted } from './weighted.ts'

/** Where visitors of a cluster go on from a route. */
export interface OnwardWays {
  /** Undefined only where the cluster leads to no route at all. */
  draw(from: number, random: Random): number | undefined
  /** Where visitors who go on are one request later: their shares by route. */
  spread(shares: Float64Array): Float64Array
}

type Ways = readonly (readonly [route: number, weight: number])[]

/** The ways of a route, of a group of routes, or of the start, which is the last. */
interface Row {
  ways: Ways
  draw: (random: Random) => number | undefined
  /** Share of those who go one of the ways; the others go as the row `up`. */
  own: number
  up: number
}

/**
 * Reads the ways of a cluster, where there are so many routes. From a route that nobody was seen to leave,
 * visitors go as from its group, and from none they begin anew.
 */
export function onwardWays(cluster: TrafficCluster, routes: number): OnwardWays {
  const { start, transitions, rare } = cluster
  const groups = rare?.groups ?? []
  const last = routes + groups.length
  // The file may come from a pull request: an index may lead to no route, and groups in circles.
  const makeRow = (ways: Ways, others: number, up: number): Row => {
    const known = ways.filter(([route]) => route < routes)
    const sum = known.reduce((all, [, weight]) => all + weight, 0)
    return { ways: known, draw: weighted(known), own: sum / (sum + others) || 0, up }
  }
  const rows = Array.from({ length: routes }, (_, route) => {
    const group = rare?.groupOf[route] ?? 0
    const up = group < groups.length ? routes + group : last
    return makeRow(transitions[route] ?? [], rare?.from[route] ?? 0, up)
  })
  for (const [place, { to, rarer, above }] of groups.entries()) {
    rows.push(makeRow(to, rarer, above !== undefined && above < place ? routes + above : last))
  }
  rows.push(makeRow(start, 0, last))

  const order = [...rows.keys()]
  // Groups come after those above them, and what none of them knows comes to the start.
  const upwards = [...order.slice(0, routes), ...order.slice(routes, last).toReversed(), last]

  return {
    draw: (from, random) => {
      for (let place = from; place < last; place = rows[place]?.up ?? last) {
        const row = rows[place]
        if (row && row.own > 0 && random.next() < row.own) return row.draw(random)
      }
      return rows[last]?.draw(random)
    },
    spread: (shares) => {
      const masses = new Float64Array(rows.length)
      masses.set(shares)
      const there = new Float64Array(routes)
      for (const place of upwards) {
        const mass = masses[place] ?? 0
        const row = rows[place]
        if (mass === 0 || !row) continue
        share(row, mass * row.own, there)
        masses[row.up] = (masses[row.up] ?? 0) + mass * (1 - row.own)
      }
      return there
    },
  }
}

function share({ ways }: Row, mass: number, there: Float64Array): void {
  const sum = ways.reduce((all, [, weight]) => all + weight, 0)
  if (mass === 0 || !(sum > 0)) return
  for (const [route, weight] of ways) there[route] = (there[route] ?? 0) + mass * (weight / sum)
}
