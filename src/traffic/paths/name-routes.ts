import type { TrafficRoute } from '../traffic-model.ts'
import { absorb, dropKeys, type Entry, resolved } from './entry.ts'
import { gatherRare } from './gather-rare.ts'
import { isAsset } from './is-asset.ts'
import type { PathNode } from './path-node.ts'
import { samplesOf } from './samples-of.ts'

const mostRoutes = 2000

export interface NamedRoutes {
  /** The most frequent first; the tail last, also where nothing went there. */
  routes: TrafficRoute[]
  /** Index into `routes` for each number of the table. */
  routeOf: Uint16Array
  /** Routes that enough clients asked for, but that are too many. */
  surplus: number
}

interface Named {
  entry: Entry
  template: string
  path: string
}

/** Names what enough clients asked for; the rest is the tail. */
export function nameRoutes(root: PathNode, entries: readonly Entry[], fewest: number): NamedRoutes {
  dropRareKeys(root, fewest)
  gatherRare(root, fewest)
  const found: Named[] = []
  collect(root, [], found)
  const named = found
    .filter(({ entry }) => entry.clients.length >= fewest && entry.count > 0)
    .toSorted(
      (one, other) =>
        other.entry.count - one.entry.count || (one.template < other.template ? -1 : 1),
    )
  const kept = named.slice(0, mostRoutes)
  const routes = kept.map(
    ({ entry, template, path }): TrafficRoute => ({
      method: entry.method,
      template,
      kind: isAsset(path) ? 'asset' : 'page',
      samples: samplesOf(entry, fewest),
    }),
  )
  const places = new Map(kept.map(({ entry }, place) => [entry, place]))
  const routeOf = new Uint16Array(entries.length)
  for (const [id, entry] of entries.entries()) {
    const place = places.get(resolved(entry))
    routeOf[id] = place ?? kept.length
  }
  routes.push({ method: 'GET', template: '*', kind: 'tail', samples: [] })
  return { routes, routeOf, surplus: named.length - kept.length }
}

/** A query whose keys too few clients sent together counts as none: "/search?q&theirs" as "/search". */
function dropRareKeys(node: PathNode, fewest: number): void {
  for (const [key, entry] of node.entries) {
    if (entry.keys === '' || entry.clients.length >= fewest) continue
    const bare = `${entry.method} `
    node.entries.delete(key)
    dropKeys(entry)
    const present = node.entries.get(bare)
    if (present) absorb(present, entry)
    else node.entries.set(bare, entry)
  }
  for (const child of node.children.values()) dropRareKeys(child, fewest)
}

function collect(node: PathNode, above: readonly string[], found: Named[]): void {
  const path = `/${above.join('/')}`
  for (const entry of node.entries.values()) {
    found.push({ entry, path, template: entry.keys === '' ? path : `${path}?${entry.keys}` })
  }
  for (const [name, child] of node.children) collect(child, [...above, name], found)
}
