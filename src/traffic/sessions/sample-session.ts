import type { Random } from '../random.ts'
import type { TrafficCluster, TrafficModel } from '../traffic-model.ts'
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

type Draw<T> = (random: Random) => T | undefined

const samplers = new WeakMap<TrafficModel, (random: Random) => SampledSession>()

/**
 * Draws a session as the model's visitors behave: a cluster, where it begins, how many requests it makes, and
 * then a walk along the transitions, which ends by the length alone. The same model and the same state of
 * `random` give the same session. Tables are made once per model, which must not change afterwards.
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
  { start, transitions, rare, lengths, gaps }: TrafficCluster,
): (random: Random) => Generator<Omit<SampledStep, 'path'>> {
  // The file may come from a pull request: an index may lead to no route.
  const known = <T>(entries: readonly (readonly [number, T])[]) =>
    entries.filter(([route]) => route < routes.length)
  const first = weighted(known(start))
  const elsewhere = weighted(known(rare?.to ?? []))
  const next = new Map<number, Draw<number>>()
  const from = new Set([...Object.keys(transitions), ...Object.keys(rare?.from ?? {})])
  for (const key of from) {
    const named = known(transitions[key] ?? [])
    const onward = weighted<number>([...named, [-1, rare?.from[key] ?? 0]])
    next.set(Number(key), (random) => {
      const to = onward(random)
      return to === -1 ? elsewhere(random) : to
    })
  }
  const rest = weighted(lengths.rest ?? lengths.all)
  const byStart = new Map<number, Draw<number>>(
    Object.entries(lengths.byStart).map(([key, own]) => [Number(key), weighted(own)]),
  )
  const gapOf = gapSampler(gaps)

  return function* (random) {
    let route = first(random)
    if (route === undefined) return
    const length = (byStart.get(route) ?? rest)(random) ?? 1
    yield { route, gapMs: 0 }
    for (let step = 1; step < length; step++) {
      // From where nobody was seen to go on, somebody begins anew.
      route = next.get(route)?.(random) ?? elsewhere(random) ?? first(random) ?? route
      yield { route, gapMs: gapOf(routes[route]?.kind ?? 'page', random) }
    }
  }
}
