import { planBurstiness } from '../fidelity/burstiness.ts'
import type { Random } from '../random.ts'
import type { Session } from '../sessions/session.ts'
import type { TrafficCluster, TrafficModel } from '../traffic-model.ts'
import { buildPaces } from './build-paces.ts'
import { gatherGaps } from './gather-gaps.ts'

/** What gaps are learned from. */
export interface GapSource {
  sessions: readonly Session[]
  routeOf: (id: number) => number
  /** The clock of the log counts whole seconds. */
  isCoarse: boolean
}

/**
 * How much the gaps of one visitor are alike is found from their ranks, which takes each part of the distribution for
 * as telling as another. Where visitors are of a few kinds, that is too much: less is tried.
 */
const alikeTimes = [1, 0.9, 0.8, 0.6]

/** The model with gaps by the way that visitors go, where enough was seen of it. */
export function withPaces(model: TrafficModel, source: GapSource): TrafficModel {
  const gaps = gatherGaps(source.sessions, source.routeOf)
  const clusters = model.clusters.map((cluster): TrafficCluster => {
    const own = [...gaps].find(([name]) => name === cluster.name)?.[1] ?? []
    const built = buildPaces(own, {
      isTold: toldWays(cluster),
      isAsset: (route) => model.routes[route]?.kind === 'asset',
      fewest: model.privacy.k,
      isCoarse: source.isCoarse,
    })
    if (!built) return cluster
    return { ...cluster, paces: built.paces, gaps: { ...cluster.gaps, ...built.others } }
  })
  return { ...model, clusters }
}

/**
 * The model with the gaps of `paced`, which are by the way that visitors go, where its plans are then nearer to the
 * log in how bursty they are; else as it is. Which of the two is nearer is not known before: where requests come
 * beside one another in any order, a way says little of the time it takes.
 */
export function fitGaps(model: TrafficModel, paced: TrafficModel, random: Random): TrafficModel {
  const { clusters } = paced
  let best = { model, distance: distance(model, random.fork('plain')) }
  for (const times of clusters.some(({ paces }) => paces) ? alikeTimes : []) {
    const tried = { ...model, clusters: clusters.map((cluster) => lessAlike(cluster, times)) }
    const found = distance(tried, random.fork('paced'))
    if (found < best.distance) best = { model: tried, distance: found }
  }
  return best.model
}

function lessAlike(cluster: TrafficCluster, times: number): TrafficCluster {
  const { paces } = cluster
  if (!paces) return cluster
  return { ...cluster, paces: { ...paces, alike: Number((paces.alike * times).toFixed(3)) } }
}

/** How far the bursts of plans are from those of the log; 0 where the log tells nothing of them. */
function distance(model: TrafficModel, random: Random): number {
  const plan = planBurstiness(model, random) ?? {}
  return ([1, 10, 60] as const).reduce((sum, size) => {
    const [wanted, found] = [model.arrivals.idc[size] ?? 0, plan[size] ?? 0]
    return wanted > 0 && found > 0 ? sum + Math.abs(Math.log(found / wanted)) : sum
  }, 0)
}

function toldWays({ transitions, later }: TrafficCluster): (from: number, to: number) => boolean {
  const told = new Set<string>()
  for (const rows of [transitions, later?.transitions ?? {}]) {
    for (const [from, ways] of Object.entries(rows)) {
      for (const [to] of ways) told.add(`${from} ${to}`)
    }
  }
  return (from, to) => told.has(`${from} ${to}`)
}
