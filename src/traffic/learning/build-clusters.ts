import type { TrafficCluster } from '../traffic-model.ts'
import { type ClusterName, clusterNames } from '../sessions/cluster-of.ts'
import { type Behaviour, theEnd, unpack } from './behaviour.ts'
import { buildCluster, type ClusterCounts } from './build-cluster.ts'
import { chanceOfEnd } from './chance-of-end.ts'
import { addCounted, type Counted } from './counted.ts'

const routeBase = 8192

/** The routes that what was seen is told by. */
export interface Naming {
  templates: readonly string[]
  isAsset: (route: number) => boolean
  /** Of a number of the route table. */
  routeOf: (id: number) => number
  /** The fewest clients that must have done something before it is told. */
  fewest: number
}

/**
 * The clusters of a model, the largest first. Of one with too few clients only how much they ask for is told:
 * all they ask for is the tail, which is the last route.
 */
export function buildClusters(seen: Behaviour, naming: Naming): TrafficCluster[] {
  const { templates, fewest } = naming
  const routeOf = routeIn(seen, naming)
  const counts = new Map<ClusterName, ClusterCounts>()
  const of = (name: ClusterName): ClusterCounts => {
    const own = counts.get(name) ?? emptyCounts()
    counts.set(name, own)
    return own
  }
  for (const name of clusterNames) {
    const { sessions, gaps, embedded } = seen.clusters[name]
    if (sessions === 0) continue
    const own = of(name)
    own.sessions += sessions
    own.gaps.page.push(...gaps.page.values())
    own.gaps.asset.push(...gaps.asset.values())
    const routed = (id: number | undefined) => (id === undefined ? id : routeOf(name, id))
    for (const { one, other, ...step } of embedded.values()) {
      own.embedded.push({ ...step, one: routeOf(name, one), other: routed(other) })
    }
  }
  for (const { key, ...counted } of seen.starts.rows()) {
    const { cluster, one } = unpack(key)
    addCounted(of(cluster).starts, routeOf(cluster, one), counted)
  }
  for (const { key, count } of seen.lengths.rows()) {
    const { cluster, one } = unpack(key)
    const { lengths } = of(cluster)
    add(lengths, one, count)
  }
  const ways = new Map<number, Counted>()
  for (const { key, ...counted } of seen.transitions.rows()) {
    const { cluster, isLater, one, other } = unpack(key)
    const { ends, transitions } = of(cluster)[isLater ? 'later' : 'first']
    const from = routeOf(cluster, one)
    if (other === theEnd) add(ends, from, counted.count)
    else {
      const to = routeOf(cluster, other)
      addCounted(inner(transitions, from), to, counted)
      addCounted(ways, from * routeBase + to, counted)
    }
  }
  countCut(seen, of, routeOf)
  const isKnown = ({ clients }: Counted) => clients.length >= fewest
  const isKnownWay = (from: number, to: number) => {
    const way = ways.get(from * routeBase + to)
    return way !== undefined && isKnown(way)
  }
  const all = [...counts.values()].reduce((sum, { sessions }) => sum + sessions, 0)
  return [...counts]
    .toSorted(([, one], [, other]) => other.sessions - one.sessions)
    .map(([name, own]) => {
      const share = Number((own.sessions / all).toFixed(6))
      return buildCluster(name, share, own, {
        templates,
        isAsset: naming.isAsset,
        isKnown,
        isKnownWay,
      })
    })
}

/** Sessions that the log cut off ended there as likely as not being heard of any more says. */
function countCut(
  { cut }: Behaviour,
  of: (name: ClusterName) => ClusterCounts,
  routeOf: (cluster: ClusterName, id: number) => number,
): void {
  for (const [name, some] of Map.groupBy(cut, ({ cluster }) => cluster)) {
    const own = of(name)
    const chances = some.map(chanceOfEnd(some, own))
    for (const [place, { isLater, last, length }] of some.entries()) {
      const chance = chances[place] ?? 1
      add(own.lengths, length, chance)
      add(own.cutLengths, length, 1 - chance)
      add(own[isLater ? 'later' : 'first'].ends, routeOf(name, last), chance)
    }
  }
}

function add(counts: Map<number, number>, key: number, more: number): void {
  counts.set(key, (counts.get(key) ?? 0) + more)
}

/** Requests that the model tells of only as the tail. */
export function tailRequests(seen: Behaviour, naming: Naming): number {
  const routeOf = routeIn(seen, naming)
  let requests = 0
  // Each request has one way on, if only to the end, or the log ends there.
  for (const { key, count } of seen.transitions.rows()) {
    const { cluster, one } = unpack(key)
    if (routeOf(cluster, one) === naming.templates.length - 1) requests += count
  }
  for (const { cluster, last } of seen.cut) {
    if (routeOf(cluster, last) === naming.templates.length - 1) requests++
  }
  return requests
}

function routeIn(
  seen: Behaviour,
  { templates, routeOf, fewest }: Naming,
): (cluster: ClusterName, id: number) => number {
  return (cluster, id) =>
    seen.clusters[cluster].clients.length >= fewest ? routeOf(id) : templates.length - 1
}

function emptyCounts(): ClusterCounts {
  return {
    sessions: 0,
    starts: new Map(),
    lengths: new Map(),
    cutLengths: new Map(),
    first: { transitions: new Map(), ends: new Map() },
    later: { transitions: new Map(), ends: new Map() },
    gaps: { page: [], asset: [] },
    embedded: [],
  }
}

function inner(map: Map<number, Map<number, Counted>>, key: number): Map<number, Counted> {
  const present = map.get(key) ?? new Map<number, Counted>()
  map.set(key, present)
  return present
}
