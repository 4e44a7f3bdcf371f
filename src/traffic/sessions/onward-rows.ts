import type { Random } from '../random.ts'
import type { TrafficCluster } from '../traffic-model.ts'
import { weighted } from './weighted.ts'

type Ways = readonly (readonly [route: number, weight: number])[]

/** The ways of a place, of a group of routes, or of the start, which is the last. */
export interface OnwardRow {
  /** Share of those who go one of its own ways; the others go as the row `up`. */
  own: number
  up: number
  page: Branch
  asset: Branch
}

/** Those of a row who go on to a page, or to an asset. */
export interface Branch {
  /** Where its own ways lead, and how many go each of them, of all who go one of them. */
  routes: Int32Array
  shares: Float64Array
  sum: number
  /** Their share of all who go on. */
  share: number
  /** Share of them who go one of the row's own ways. */
  own: number
  draw: (random: Random) => number | undefined
}

/** Rows of places, then of groups, then of the start; `upwards` are their numbers, those above behind those below. */
export interface OnwardRows {
  rows: OnwardRow[]
  upwards: number[]
}

export function onwardRows(
  { start, transitions, rare, later }: TrafficCluster,
  isAsset: readonly boolean[],
): OnwardRows {
  const routes = isAsset.length
  const groups = rare?.groups ?? []
  const last = 2 * routes + groups.length
  const rows: OnwardRow[] = []
  // The file may come from a pull request: an index may lead to no route, and groups in circles.
  const add = (ways: Ways, others: number, up: number): void => {
    const known = ways.filter(([route]) => route < routes)
    const sum = weightOf(known)
    rows.push({
      own: sum / (sum + others) || 0,
      up,
      page: branchOf(known.filter(([route]) => isAsset[route] !== true)),
      asset: branchOf(known.filter(([route]) => isAsset[route] === true)),
    })
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
  // Places of later come to those of before, groups to those above them, and what none knows to the start.
  const order = [...rows.keys()]
  const upwards = [
    ...order.slice(routes, 2 * routes),
    ...order.slice(0, routes),
    ...order.slice(2 * routes, last).toReversed(),
    last,
  ]
  for (const place of upwards.toReversed()) shareOut(rows, place)
  return { rows, upwards }
}

/** Its shares are found when those of the rows above are known. */
function branchOf(ways: Ways): Branch {
  const sum = weightOf(ways)
  return {
    routes: Int32Array.from(ways, ([route]) => route),
    shares: Float64Array.from(ways, ([, weight]) => weight / sum),
    sum,
    share: 0,
    own: 0,
    draw: weighted(ways),
  }
}

function shareOut(rows: readonly OnwardRow[], place: number): void {
  const row = rows[place]
  if (!row) return
  for (const kind of ['page', 'asset'] as const) {
    const branch = row[kind]
    const own = (row.own * branch.sum) / (row.page.sum + row.asset.sum) || 0
    const above = row.up === place ? 0 : (1 - row.own) * (rows[row.up]?.[kind].share ?? 0)
    branch.share = own + above
    branch.own = own / (own + above) || 0
  }
}

function weightOf(ways: Ways): number {
  return ways.reduce((all, [, weight]) => all + weight, 0)
}
