import type { TrafficCluster } from '../traffic-model.ts'
import { buildRare, type Ways } from './build-rare.ts'
import type { Counted } from './counted.ts'
import type { EmbeddedStep } from './embedded-steps.ts'
import { fitWalk } from './fit-walk.ts'
import { poolLengths } from './pool-lengths.ts'
import { quantiles } from './reservoir.ts'
import type { Visits } from './walk-margins.ts'
import { wholeLengths } from './whole-lengths.ts'

const gapParts = 200

/** Where visitors went on and ended, before and after they asked for a page beyond their first request. */
export interface Phase {
  transitions: Map<number, Ways>
  ends: Map<number, number>
}

/** What one cluster did, by routes of the model. */
export interface ClusterCounts {
  sessions: number
  starts: Map<number, Counted>
  /** Sessions that ended, by length. */
  lengths: Map<number, number>
  /** Sessions that went on when the log ended, by their length so far. */
  cutLengths: Map<number, number>
  first: Phase
  later: Phase
  gaps: Record<'page' | 'asset', number[]>
  /** Steps on from assets: all, or as many as give an even sample. */
  embedded: EmbeddedStep[]
}

/** What may be told. */
export interface Telling {
  templates: readonly string[]
  isAsset: (route: number) => boolean
  /** Whether enough clients went this way, in any cluster. */
  isKnownWay: (from: number, to: number) => boolean
  isKnown: (counted: Counted) => boolean
}

/**
 * The behaviour of a cluster. A way from route to route that too few clients went is not told: it counts as a
 * rare way from the folder that it began in.
 */
export function buildCluster(
  name: string,
  share: number,
  { starts, lengths, cutLengths, first, later, gaps, embedded }: ClusterCounts,
  telling: Telling,
): TrafficCluster {
  const { templates, isKnown } = telling
  const isAsset = templates.map((_, route) => telling.isAsset(route))
  const firstWays = separate(first.transitions, telling)
  const laterWays = separate(later.transitions, telling)
  const rare = buildRare([firstWays.rare, laterWays.rare], templates, isKnown)
  const cluster: TrafficCluster = {
    name,
    share,
    start: ranked(starts),
    transitions: firstWays.known,
    ...(rare ? { rare: { ...rare, from: sums(firstWays.rare) } } : {}),
    later: { transitions: laterWays.known, rareFrom: sums(laterWays.rare), ends: {} },
    lengths: { all: poolLengths(wholeLengths(lengths, cutLengths)), byStart: {} },
    gaps: {
      page: gapQuantiles(gaps.page, gaps.asset),
      asset: gapQuantiles(gaps.asset, gaps.page),
    },
  }
  const steps = embedded.filter(({ one }) => isAsset[one])
  const seen = { first: visitsOf(first), later: visitsOf(later), steps }
  return fitWalk(cluster, seen, isAsset)
}

/** Ways that may be told, and others. */
function separate(transitions: Phase['transitions'], { isKnownWay }: Telling) {
  const known: TrafficCluster['transitions'] = {}
  const rare = new Map<number, Ways>()
  for (const [from, ways] of transitions) {
    const told = new Map([...ways].filter(([to]) => isKnownWay(from, to)))
    const rest = new Map([...ways].filter(([to]) => !told.has(to)))
    if (told.size > 0) known[from] = ranked(told)
    if (rest.size > 0) rare.set(from, rest)
  }
  return { known, rare }
}

function visitsOf({ transitions, ends }: Phase): Visits {
  const visits = new Map<number, { ended: number; all: number }>()
  for (const route of new Set([...transitions.keys(), ...ends.keys()])) {
    const ended = ends.get(route) ?? 0
    visits.set(route, { ended, all: ended + sum(transitions.get(route) ?? new Map()) })
  }
  return visits
}

function sums(rareWays: ReadonlyMap<number, Ways>): Record<string, number> {
  return Object.fromEntries([...rareWays].map(([route, ways]) => [route, sum(ways)]))
}

function sum(ways: Ways): number {
  let all = 0
  for (const { count } of ways.values()) all += count
  return all
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
