import type { TrafficCluster } from '../traffic-model.ts'
import { type ClusterName, clusterNames } from '../sessions/cluster-of.ts'
import { type Behaviour, theEnd, unpack } from './behaviour.ts'
import { buildCluster, type ClusterCounts } from './build-cluster.ts'
import { addCounted, type Counted } from './counted.ts'

const routeBase = 8192

/** The routes that what was seen is told by. */
export interface Naming {
  templates: readonly string[]
  /** Of a number of the route table. */
  routeOf(id: number): number
  /** The fewest clients that must have done something before it is told. */
  fewest: number
}

/**
 * The clusters of a model, the largest first. A cluster of too few clients counts with the largest: alone it
 * would tell what they did.
 */
export function buildClusters(seen: Behaviour, naming: Naming): TrafficCluster[] {
  const { templates, routeOf, fewest } = naming
  const clusterOf = homesOf(seen, fewest)
  const counts = new Map<ClusterName, ClusterCounts>()
  const of = (name: ClusterName): ClusterCounts => {
    const place = clusterOf(name)
    const own = counts.get(place) ?? emptyCounts()
    counts.set(place, own)
    return own
  }
  for (const name of clusterNames) {
    const { sessions, gaps } = seen.clusters[name]
    if (sessions === 0) continue
    const own = of(name)
    own.sessions += sessions
    own.gaps.page.push(...gaps.page.values())
    own.gaps.asset.push(...gaps.asset.values())
  }
  for (const { key, ...counted } of seen.starts.rows()) {
    const { cluster, one } = unpack(key)
    addCounted(of(cluster).starts, routeOf(one), counted)
  }
  for (const { key, count } of seen.lengths.rows()) {
    const { cluster, one } = unpack(key)
    const { lengths } = of(cluster)
    lengths.set(one, (lengths.get(one) ?? 0) + count)
  }
  const ways = new Map<number, Counted>()
  for (const { key, ...counted } of seen.transitions.rows()) {
    const { cluster, one, other } = unpack(key)
    const { ends, transitions } = of(cluster)
    const from = routeOf(one)
    if (other === theEnd) addCounted(ends, from, counted)
    else {
      addCounted(inner(transitions, from), routeOf(other), counted)
      addCounted(ways, from * routeBase + routeOf(other), counted)
    }
  }
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
      return buildCluster(name, share, own, { templates, isKnown, isKnownWay })
    })
}

function homesOf(seen: Behaviour, fewest: number): (name: ClusterName) => ClusterName {
  const isKnown = (name: ClusterName) => seen.clusters[name].clients.length >= fewest
  const largest = clusterNames.toSorted(
    (one, other) => seen.clusters[other].sessions - seen.clusters[one].sessions,
  )
  const home = largest.find(isKnown) ?? largest[0] ?? 'visitor'
  return (name) => (isKnown(name) ? name : home)
}

function emptyCounts(): ClusterCounts {
  return {
    sessions: 0,
    starts: new Map(),
    lengths: new Map(),
    transitions: new Map(),
    ends: new Map(),
    gaps: { page: [], asset: [] },
  }
}

function inner(map: Map<number, Map<number, Counted>>, key: number): Map<number, Counted> {
  const present = map.get(key) ?? new Map<number, Counted>()
  map.set(key, present)
  return present
}
