import type { Random } from '../random.ts'
import type { TrafficCluster, TrafficModel } from '../traffic-model.ts'
import { followEndings } from './ending.ts'
import { type OnwardWays, onwardWays } from './onward-ways.ts'
import { gapSampler } from './sample-gap.ts'
import { pathSampler } from './sample-path.ts'
import { weighted } from './weighted.ts'

export interface SampledStep {
  /** Index into the model's routes. */
  route: number
  /** What stands in the request line. */
  path: string
  /** Whole milliseconds after the request before; 0 for the first. */
  gapMs: number
}

/** What one visitor asks for, with at least one step. */
export interface SampledSession {
  /** The name of the cluster. */
  cluster: string
  steps: SampledStep[]
}

const samplers = new WeakMap<TrafficModel, (random: Random) => SampledSession>()

/**
 * Draws a session as the model's visitors behave: a cluster, where it begins, and a walk along the transitions
 * until it ends. The same model and the same state of `random` give the same session. Tables are made once per
 * model, which must not change afterwards.
 */
export function sampleSession(model: TrafficModel, random: Random): SampledSession {
  let sampler = samplers.get(model)
  if (!sampler) {
    sampler = sessionSampler(model)
    samplers.set(model, sampler)
  }
  return sampler(random)
}

function sessionSampler(model: TrafficModel): (random: Random) => SampledSession {
  const pathOf = pathSampler(model.routes)
  const walkers = model.clusters.map((cluster) => ({
    name: cluster.name,
    walk: walker(model, cluster),
  }))
  const shares = model.clusters.map((cluster, index) => [walkers[index], cluster.share] as const)
  const chosen = weighted(shares)
  return (random) => {
    const { name, walk } = chosen(random) ?? walkers[0] ?? nobody
    const steps: SampledStep[] = []
    let waitedMs = 0
    for (const { route, gapMs } of walk(random)) {
      const path = pathOf(route, random)
      waitedMs += gapMs
      if (path === undefined) continue
      steps.push({ route, path, gapMs: steps.length === 0 ? 0 : waitedMs })
      waitedMs = 0
    }
    if (steps.length === 0) steps.push({ route: 0, path: '/', gapMs: 0 })
    return { cluster: name, steps }
  }
}

const nobody = { name: 'nobody', walk: () => [] }

/** Of one cluster: routes and gaps of a session. */
function walker(
  { routes }: TrafficModel,
  cluster: TrafficCluster,
): (random: Random) => Generator<Omit<SampledStep, 'path'>> {
  // The file may come from a pull request: an index may lead to no route.
  const first = weighted(cluster.start.filter(([route]) => route < routes.length))
  const onward = onwardWays(
    cluster,
    routes.map(({ kind }) => kind === 'asset'),
  )
  const lasts = lastingOf(cluster, onward)
  const gapOf = gapSampler(cluster.gaps)
  return function* (random) {
    let place = first(random)
    if (place === undefined) return
    const goesOn = lasts(place, random)
    yield { route: place, gapMs: 0 }
    for (let requests = 1; goesOn(requests, place); requests++) {
      place = onward.draw(place, random) ?? place
      const route = place % routes.length
      yield { route, gapMs: gapOf(routes[route]?.kind ?? 'page', random) }
    }
  }
}

type GoesOn = (requests: number, place: number) => boolean

/** How long a session lasts: by where it comes to, else by a length that is drawn when it begins. */
function lastingOf(
  cluster: TrafficCluster,
  onward: OnwardWays,
): (start: number, random: Random) => GoesOn {
  const { ends, later, lengths } = cluster
  if (ends) {
    const { routes } = onward
    const odds = Float64Array.from({ length: 2 * routes }, (_, place) =>
      place < routes ? (ends[place] ?? 1) : ((later?.ends ?? ends)[place - routes] ?? 1),
    )
    const { ending } = followEndings(cluster, odds, onward)
    return (_, random) => (requests, place) => random.next() >= ending(requests, place)
  }
  const all = weighted(lengths.all)
  const byStart = new Map(
    Object.entries(lengths.byStart).map(([key, own]) => [Number(key), weighted(own)]),
  )
  return (start, random) => {
    const length = (byStart.get(start) ?? all)(random) ?? 1
    return (requests) => requests < length
  }
}
