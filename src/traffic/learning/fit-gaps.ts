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
 * The model with gaps by the way that visitors go, where its plans are then nearer to the log in how bursty they
 * are; else as it is. Which of the two is nearer is not known before: where requests come beside one another in
 * any order, a way says little of the time it takes.
 */
export function fitGaps(model: TrafficModel, source: GapSource, random: Random): TrafficModel {
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
  const paced = { ...model, clusters }
  return distance(paced, random.fork('paced')) <= distance(model, random.fork('plain'))
    ? paced
    : model
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
