import type { TrafficCluster, TrafficModel } from '../traffic-model.ts'
import { routeNames } from './route-names.ts'

/** Values, and the sums of their shares up to each: the last is 1. */
type Row = [values: unknown[], sums: number[]]

/** How a cluster behaves, by places of rows; -1 where there is none. */
interface ClusterTables {
  start: number
  lengths: number
  /** By the route that a session begins at. */
  lengthsOf: Record<string, number>
  /** By the route before. */
  next: Record<string, number>
  /** Where the value -1 of `next` leads. */
  rare: number
  gaps: TrafficCluster['gaps']
}

/** A traffic model as scripts of other engines read it: every choice is a row, and rows can be shared. */
export interface TrafficTables {
  rows: Row[]
  /** Method, name in the figures, kind, and the row of its paths; without a row it is not asked for. */
  routes: [method: string, name: string, kind: 'page' | 'asset', paths: number][]
  /** The row of the clusters. */
  shares: number
  clusters: ClusterTables[]
}

const reading = new Set(['GET', 'HEAD'])

/** Writes the choices of a model as tables. `weights` says how often each route is asked for. */
export function trafficTables(model: TrafficModel, weights: readonly number[]): TrafficTables {
  const rows: Row[] = []
  const add = (entries: readonly (readonly [unknown, number])[]): number => {
    const row = rowOf(entries)
    return row ? rows.push(row) - 1 : -1
  }
  const known = <T>(entries: readonly (readonly [number, T])[]) =>
    entries.filter(([route]) => route < model.routes.length)
  const names = routeNames(model.routes, weights)
  const lent = new Map([...reading].map((method) => [method, add(lentBy(model, method))]))
  return {
    routes: model.routes.map(({ method, kind, samples }, index) => {
      // The path of a route without any is that of another route, which is then the one that is measured.
      const own = reading.has(method) && samples.length > 0 ? add(samples) : undefined
      const row = own ?? lent.get(method) ?? -1
      return [method, names[index] ?? '', kind === 'asset' ? 'asset' : 'page', row]
    }),
    clusters: model.clusters.map(({ start, transitions, rare, lengths, gaps }) => ({
      start: add(known(start)),
      lengths: add(lengths.rest ?? lengths.all),
      lengthsOf: byRoute(lengths.byStart, add),
      next: byRoute(withRare(transitions, rare?.from ?? {}, known), add),
      rare: add(known(rare?.to ?? [])),
      gaps,
    })),
    shares: add(model.clusters.map(({ share }, index) => [index, share])),
    rows,
  }
}

/** What others of the method are asked for: `[path, route]`. */
function lentBy({ routes }: TrafficModel, method: string): [unknown, number][] {
  const paths = routes.flatMap((route, index) =>
    route.method === method
      ? route.samples.map(([path, weight]): [unknown, number] => [[path, index], weight])
      : [],
  )
  return paths.length > 0 ? paths : [['/', 1]]
}

function withRare(
  transitions: TrafficCluster['transitions'],
  rare: Readonly<Record<string, number>>,
  known: <T>(entries: readonly (readonly [number, T])[]) => (readonly [number, T])[],
): Record<string, (readonly [number, number])[]> {
  const keys = new Set([...Object.keys(transitions), ...Object.keys(rare)])
  return Object.fromEntries(
    [...keys].map((key) => [
      key,
      [...known(transitions[key] ?? []), [-1, rare[key] ?? 0] as const],
    ]),
  )
}

function byRoute(
  tables: Readonly<Record<string, readonly (readonly [unknown, number])[]>>,
  add: (entries: readonly (readonly [unknown, number])[]) => number,
): Record<string, number> {
  const places = Object.entries(tables).map(([key, entries]) => [Number(key), add(entries)])
  return Object.fromEntries(places.filter(([, row]) => row !== -1))
}

/** Undefined where nothing has any weight. */
function rowOf(entries: readonly (readonly [unknown, number])[]): Row | undefined {
  const weighed = entries.filter(([, weight]) => weight > 0)
  const total = weighed.reduce((sum, [, weight]) => sum + weight, 0)
  let sum = 0
  const sums = weighed.map(([, weight]) => Number(((sum += weight) / total).toPrecision(7)))
  // A sum of many shares may miss it by a little.
  if (weighed.length > 0) sums[weighed.length - 1] = 1
  return weighed.length > 0 ? [weighed.map(([value]) => value), sums] : undefined
}
