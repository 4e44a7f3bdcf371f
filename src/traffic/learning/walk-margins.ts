import { chance } from '../sessions/factor-for.ts'
import type { OnwardWays } from '../sessions/onward-ways.ts'
import type { EmbeddedCounts, TrafficCluster } from '../traffic-model.ts'
import { type EmbeddedStep, mostFetched, shareByCount } from './embedded-steps.ts'
import { type Margin, want } from './margin.ts'

/** What was never seen is not impossible, and what was always seen not certain. */
const leastOfPlace = 1e-8
const leastOfCount = 1e-4

/** By route: requests, and how many of them ended a session. */
export type Visits = ReadonlyMap<number, { ended: number; all: number }>

/** What was seen, before and after a page was asked for beyond the first request. */
export interface SeenWalk {
  first: Visits
  later: Visits
  /** Those on from assets. */
  steps: readonly EmbeddedStep[]
}

/** What decides how visitors go on: who ends, and who of the others goes on to a page. */
export interface Margins {
  ends: Margin
  pages: Margin
}

export interface WalkMargins {
  byPlace: Margins
  /** By how many assets were fetched; undefined where too little is known of what pages embed. */
  byCount: Margins | undefined
  /** The cluster with the odds of now. */
  told: () => TrafficCluster
}

/** Margins of a cluster and its ways, which tells of pages what `fitEmbedded` found, and nothing yet of ends. */
export function walkMargins(
  cluster: TrafficCluster,
  { first, later, steps }: SeenWalk,
  { isAsset, ways }: { isAsset: readonly boolean[]; ways: OnwardWays },
): WalkMargins {
  const { embedded } = cluster
  const { routes, pageOdds, states } = ways
  const phases = [
    { visits: first, embedded: embedded?.first },
    { visits: later, embedded: embedded?.later },
  ]
  const countsOf = (phase: number) => phases[phase]?.embedded?.pages.length ?? 0
  const placeKeys = Int32Array.from({ length: states.size }, (_, state) => states.read(state).place)
  const countKeys = Int32Array.from({ length: states.size }, (_, state) => {
    const { isLater, fetched } = states.read(state)
    const phase = isLater ? 1 : 0
    return countKey(phase, Math.min(fetched, countsOf(phase)))
  })
  const byPlace = marginsOf(placeKeys, 2 * routes)
  const byCount = marginsOf(countKeys, countKey(2, 0))
  for (const [phase, { visits, embedded: own }] of phases.entries()) {
    for (const [route, { ended, all }] of visits) {
      const share = ended / all
      want(byPlace.ends, {
        key: phase * routes + route,
        share,
        start: startOf(share, leastOfPlace),
      })
    }
    for (const [route, start] of Object.entries(own?.byRoute ?? {})) {
      const key = phase * routes + Number(route)
      want(byPlace.pages, { key, share: chance(pageOdds[key] ?? 0), start })
    }
    const ofPhase = steps.filter(({ isLater }) => isLater === (phase === 1))
    const onward = ofPhase.filter(({ other }) => other !== undefined)
    const counts = countsOf(phase)
    const ends = shareByCount(ofPhase, counts, ({ other }) => other === undefined)
    const pages = shareByCount(onward, counts, ({ other = 0 }) => isAsset[other] !== true)
    for (const [at, start] of (own?.pages ?? []).entries()) {
      const key = countKey(phase, at + 1)
      const share = ends[at] ?? 0
      want(byCount.ends, { key, share, start: startOf(share, leastOfCount) })
      want(byCount.pages, { key, share: pages[at] ?? 0, start })
    }
  }

  function endsOf(phase: number): Record<string, number> {
    const routesSeen = [...(phases[phase]?.visits.keys() ?? [])]
    return Object.fromEntries(
      routesSeen.map((route) => [route, rounded(byPlace.ends.odds[phase * routes + route])]),
    )
  }

  function embeddedOf(phase: number): EmbeddedCounts | undefined {
    const own = phases[phase]?.embedded
    if (!own) return undefined
    const ofCount = ({ odds }: Margin) =>
      own.pages.map((_, at) => rounded(odds[countKey(phase, at + 1)]))
    const ofRoute = Object.keys(own.byRoute).map((route) => [
      route,
      rounded(byPlace.pages.odds[phase * routes + Number(route)]),
    ])
    return {
      pages: ofCount(byCount.pages),
      byRoute: Object.fromEntries(ofRoute),
      ends: ofCount(byCount.ends),
    }
  }

  return {
    byPlace,
    byCount: embedded ? byCount : undefined,
    told: () => {
      const [before, after] = [embeddedOf(0), embeddedOf(1)]
      return {
        ...cluster,
        ends: endsOf(0),
        ...(cluster.later ? { later: { ...cluster.later, ends: endsOf(1) } } : {}),
        ...(embedded
          ? {
              embedded: {
                ...(before ? { first: before } : {}),
                ...(after ? { later: after } : {}),
              },
            }
          : {}),
      }
    },
  }
}

function marginsOf(keys: Int32Array, size: number): Margins {
  return {
    ends: { keys, wanted: new Map(), odds: new Float64Array(size).fill(1) },
    pages: { keys, wanted: new Map(), odds: new Float64Array(size).fill(1) },
  }
}

function startOf(share: number, least: number): number {
  return share === 0 ? least : share === 1 ? 1 / least : 1
}

function countKey(phase: number, fetched: number): number {
  return phase * (mostFetched + 1) + fetched
}

function rounded(odds = 1): number {
  return Number(odds.toPrecision(4))
}
