import type { Random } from '../random.ts'
import type { TrafficCluster, TrafficModel } from '../traffic-model.ts'
import { endOdds } from './end-odds.ts'
import { followEndings } from './ending.ts'
import { type OnwardWays, onwardWays } from './onward-ways.ts'
import { type GapOf, gapSampler } from './sample-gap.ts'
import { pathSampler } from './sample-path.ts'
import { sessionGapMs } from './session-keeper.ts'
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

interface Sampler {
  session(random: Random): SampledSession
  routes(random: Random, withinMs: number): number[]
}

const samplers = new WeakMap<TrafficModel, Sampler>()

/**
 * Draws a session as the model's visitors behave: a cluster, where it begins, and a walk along the transitions
 * until it ends. The same model and the same state of `random` give the same session. Tables are made once per
 * model, which must not change afterwards.
 */
export function sampleSession(model: TrafficModel, random: Random): SampledSession {
  return samplerOf(model).session(random)
}

/**
 * The same without paths and gaps, as indices of routes: far quicker where only they matter. Only what is asked for
 * in the first `withinMs` milliseconds, as when a log ends then.
 */
export function sampleRoutes(model: TrafficModel, random: Random, withinMs = Infinity): number[] {
  return samplerOf(model).routes(random, withinMs)
}

function samplerOf(model: TrafficModel): Sampler {
  const present = samplers.get(model)
  if (present) return present
  const sampler = sessionSampler(model)
  samplers.set(model, sampler)
  return sampler
}

function sessionSampler(model: TrafficModel): Sampler {
  const { routes } = model
  const { pathOf, hasPath } = pathSampler(routes)
  const walkers = model.clusters.map((cluster) => ({
    name: cluster.name,
    walk: walker(model, cluster),
    gapsOf: gapSampler(cluster),
  }))
  const chosen = weighted(
    model.clusters.map((cluster, index) => [walkers[index], cluster.share] as const),
  )
  return {
    session: (random) => {
      const { name, walk, gapsOf } = chosen(random) ?? walkers[0] ?? nobody
      const gapOf = gapsOf(random)
      const steps: SampledStep[] = []
      let waitedMs = 0
      let from = -1
      for (const route of walk(random)) {
        const kind = routes[route]?.kind ?? 'page'
        if (from >= 0) waitedMs += gapOf({ from, to: route, kind })
        from = route
        const path = pathOf(route, random)
        if (path === undefined) continue
        steps.push({ route, path, gapMs: steps.length === 0 ? 0 : waitedMs })
        waitedMs = 0
      }
      if (steps.length === 0) steps.push({ route: 0, path: '/', gapMs: 0 })
      return { cluster: name, steps }
    },
    routes: (random, withinMs) => {
      const { walk, gapsOf } = chosen(random) ?? walkers[0] ?? nobody
      const walked = walk(random)
      const isWithin = walked.length * sessionGapMs <= withinMs
      const seen = isWithin
        ? walked
        : walked.slice(0, countWithin(walked, gapsOf(random), withinMs))
      const asked = seen.filter(hasPath)
      return asked.length > 0 ? asked : [0]
    },
  }

  function countWithin(walked: readonly number[], gapOf: GapOf, withinMs: number): number {
    let timeMs = 0
    const late = walked.findIndex((to, step) => {
      const from = walked[step - 1]
      if (from !== undefined) timeMs += gapOf({ from, to, kind: routes[to]?.kind ?? 'page' })
      return timeMs >= withinMs && step > 0
    })
    return late < 0 ? walked.length : late
  }
}

const nobody = { name: 'nobody', walk: (): number[] => [], gapsOf: () => () => 0 }

/** Of one cluster: the routes of a session. */
function walker({ routes }: TrafficModel, cluster: TrafficCluster): (random: Random) => number[] {
  // The file may come from a pull request: an index may lead to no route.
  const first = weighted(cluster.start.filter(([route]) => route < routes.length))
  const isAsset = routes.map(({ kind }) => kind === 'asset')
  const onward = onwardWays(cluster, isAsset)
  const lasts = lastingOf(cluster, onward)
  return (random) => {
    let place = first(random)
    if (place === undefined) return []
    const goesOn = lasts(place, random)
    const walked = [place]
    let fetched = isAsset[place] === true ? 1 : 0
    while (goesOn(walked.length, place, fetched)) {
      place = onward.draw(place, fetched, random) ?? place
      const route = place % routes.length
      fetched = isAsset[route] === true ? fetched + 1 : 0
      walked.push(route)
    }
    return walked
  }
}

type GoesOn = (requests: number, place: number, fetched: number) => boolean

/** How long a session lasts: by where it comes to, else by a length that is drawn when it begins. */
function lastingOf(
  cluster: TrafficCluster,
  onward: OnwardWays,
): (start: number, random: Random) => GoesOn {
  const { lengths } = cluster
  const odds = endOdds(cluster, onward)
  if (odds) {
    const { ending } = followEndings(cluster, odds, onward)
    return (_, random) => (requests, place, fetched) =>
      random.next() >= ending(requests, onward.states.stateOf(place, fetched))
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
