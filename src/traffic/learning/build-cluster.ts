import type { TrafficCluster } from '../traffic-model.ts'
import { buildRare } from './build-rare.ts'
import type { Counted } from './counted.ts'
import { quantiles } from './reservoir.ts'

const gapParts = 200

/** What one cluster did, by routes of the model. */
export interface ClusterCounts {
  sessions: number
  starts: Map<number, Counted>
  lengths: Map<number, number>
  transitions: Map<number, Map<number, Counted>>
  ends: Map<number, Counted>
  gaps: Record<'page' | 'asset', number[]>
}

/** What may be told. */
export interface Telling {
  templates: readonly string[]
  /** Whether enough clients went this way, in any cluster. */
  isKnownWay(from: number, to: number): boolean
  isKnown(counted: Counted): boolean
}

/**
 * The behaviour of a cluster. A way from route to route that too few clients went is not told: it counts as a
 * rare way from the folder that it began in.
 */
export function buildCluster(
  name: string,
  share: number,
  { starts, lengths, transitions, ends, gaps }: ClusterCounts,
  { templates, isKnownWay, isKnown }: Telling,
): TrafficCluster {
  const known: TrafficCluster['transitions'] = {}
  const rareWays = new Map<number, Map<number, Counted>>()
  for (const [from, ways] of transitions) {
    const told = new Map([...ways].filter(([to]) => isKnownWay(from, to)))
    const rest = new Map([...ways].filter(([to]) => !told.has(to)))
    if (told.size > 0) known[from] = ranked(told)
    if (rest.size > 0) rareWays.set(from, rest)
  }
  const rare = buildRare(rareWays, templates, isKnown)
  return {
    name,
    share,
    start: ranked(starts),
    transitions: known,
    ...(rare ? { rare } : {}),
    ends: endShares(transitions, ends),
    lengths: { all: [...lengths].toSorted(([one], [other]) => one - other), byStart: {} },
    gaps: {
      page: gapQuantiles(gaps.page, gaps.asset),
      asset: gapQuantiles(gaps.asset, gaps.page),
    },
  }
}

/** How often a request for a route was the last of its session. */
function endShares(
  transitions: ClusterCounts['transitions'],
  ends: ClusterCounts['ends'],
): Record<string, number> {
  const shares: Record<string, number> = {}
  for (const route of new Set([...transitions.keys(), ...ends.keys()])) {
    const ended = ends.get(route)?.count ?? 0
    let wentOn = 0
    for (const { count } of transitions.get(route)?.values() ?? []) wentOn += count
    shares[route] = Number((ended / (ended + wentOn)).toFixed(4))
  }
  return shares
}

function ranked(counted: ReadonlyMap<number, Counted>): [number, number][] {
  return [...counted]
    .map(([route, { count }]): [number, number] => [route, count])
    .toSorted(([route, one], [other, two]) => two - one || route - other)
}

function gapQuantiles(own: readonly number[], others: readonly number[]): number[] {
  const known = own.length > 0 ? own : others
  return known.length > 0 ? quantiles(known, gapParts) : [0]
}
