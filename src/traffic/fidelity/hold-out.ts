import { median } from '../../model/median.ts'
import { behaviour } from '../learning/behaviour.ts'
import { buildClusters } from '../learning/build-clusters.ts'
import { addClient, type Clients } from '../paths/clients.ts'
import type { Random } from '../random.ts'
import { sampleSession } from '../sessions/sample-session.ts'
import type { Session } from '../sessions/session.ts'
import type { TrafficModel } from '../traffic-model.ts'
import { distance, divergence } from './distances.ts'
import { addSession, newProfile, type Profile } from './profile.ts'

/** How often the plan is as long as what it is compared with: its own noise would count against it. */
const timesAsLong = 20

/** Distances to the half of the log that was held out. */
export interface Distances {
  path: number
  transition: number
  length: number
}

export interface HoldOut {
  splits: number
  /** Medians over the splits: how much the two halves of the log differ by themselves. */
  floor: Distances
  /** Plan, and list of URLs, as ratios to the floor of the same split. */
  plan: Distances
  urlList: Distances
}

/**
 * Learns from a random half of the sessions and compares plans of that with the other half, several times.
 * Routes that too few clients of the learned half asked for count as the tail on both sides.
 */
export function holdOut(
  model: TrafficModel,
  sessions: readonly Session[],
  { splits, fewest, random }: { splits: number; fewest: number; random: Random },
): HoldOut {
  const rounds = Array.from({ length: splits }, (_, round) =>
    compare(model, sessions, fewest, random.fork(round)),
  )
  const middle = (pick: (round: ReturnType<typeof compare>) => Distances): Distances => ({
    path: median(rounds.map((round) => pick(round).path)),
    transition: median(rounds.map((round) => pick(round).transition)),
    length: median(rounds.map((round) => pick(round).length)),
  })
  return {
    splits,
    floor: middle(({ floor }) => floor),
    plan: middle(({ floor, plan }) => ratio(plan, floor)),
    urlList: middle(({ floor, urlList }) => ratio(urlList, floor)),
  }
}

function compare(
  model: TrafficModel,
  sessions: readonly Session[],
  fewest: number,
  random: Random,
) {
  const learned: Session[] = []
  const held: Session[] = []
  for (const session of sessions) (random.next() < 0.5 ? learned : held).push(session)
  const nameOf = namesKnownTo(learned, model.routes.length, fewest)
  const half = learn(model, learned, nameOf, fewest, random)
  const known = profileOf(learned, nameOf)
  const truth = profileOf(held, nameOf)
  const plan = newProfile()
  const steps = held.reduce((sum, { ids }) => sum + ids.length, 0) * timesAsLong
  const draw = random.fork('plan')
  for (let step = 0; step < steps; ) {
    const routes = sampleSession(half, draw).steps.map(({ route }) => route)
    addSession(plan, routes)
    step += routes.length
  }
  const list = newProfile()
  for (const route of known.routes.keys()) addSession(list, [route])
  return {
    floor: between(known, truth),
    plan: between(plan, truth),
    urlList: between(list, truth),
  }
}

/** The route itself where enough clients of these sessions asked for it, else the tail, which is the last. */
function namesKnownTo(
  sessions: readonly Session[],
  routes: number,
  fewest: number,
): (route: number) => number {
  const clients = Array.from({ length: routes }, (): Clients => [])
  for (const session of sessions) {
    for (const id of session.ids) addClient(clients[id] ?? [], session.client)
  }
  return (route) => ((clients[route]?.length ?? 0) >= fewest ? route : routes - 1)
}

function learn(
  model: TrafficModel,
  sessions: readonly Session[],
  nameOf: (route: number) => number,
  fewest: number,
  random: Random,
): TrafficModel {
  const seen = behaviour(random.fork('gaps'))
  for (const session of sessions) {
    seen.add(session, (route) => model.routes[route]?.kind === 'asset')
  }
  const templates = model.routes.map(({ template }) => template)
  return { ...model, clusters: buildClusters(seen, { templates, routeOf: nameOf, fewest }) }
}

function profileOf(sessions: readonly Session[], nameOf: (route: number) => number): Profile {
  const profile = newProfile()
  for (const { ids } of sessions) addSession(profile, ids.map(nameOf))
  return profile
}

function between(one: Profile, other: Profile): Distances {
  return {
    path: divergence(one.routes, other.routes),
    transition: divergence(one.transitions, other.transitions),
    length: distance(one.lengths, other.lengths),
  }
}

function ratio(one: Distances, floor: Distances): Distances {
  return {
    path: one.path / floor.path,
    transition: one.transition / floor.transition,
    length: one.length / floor.length,
  }
}
