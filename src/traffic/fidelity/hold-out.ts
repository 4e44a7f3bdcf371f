import { median } from '../../model/median.ts'
import { behaviour } from '../learning/behaviour.ts'
import { buildClusters } from '../learning/build-clusters.ts'
import { knownFrom, type Known } from './known-from.ts'
import type { Random } from '../random.ts'
import { sampleRoutes } from '../sessions/sample-session.ts'
import type { Session } from '../sessions/session.ts'
import type { TrafficCluster, TrafficModel } from '../traffic-model.ts'
import { distance, divergence } from './distances.ts'
import { addSession, newProfile, type Profile } from './profile.ts'

/**
 * The plan is so many times as long as what it is compared with: its own noise would count against it. Less than
 * 20 times is too little; more is better where few sessions are very long.
 */
const leastTimes = 20
const mostTimes = 100
const stepsOfSplit = 1_500_000
const stepsInAll = 30_000_000
const mostSplits = 20
const leastSplits = 5
const mostRatio = 1000

/** Distances to the half of the log that was held out. */
export interface Distances {
  path: number
  transition: number
  length: number
}

export interface HoldOut {
  splits: number
  /** How many times as long as half of the log each plan was. */
  timesAsLong: number
  /** Medians over the splits: how much the two halves of the log differ by themselves. */
  floor: Distances
  /** Plan, and list of URLs, as ratios to the floor of the same split. */
  plan: Distances
  urlList: Distances
}

/**
 * Learns from a random half of the sessions and compares plans of that with the other half, several times.
 * Routes that too few clients of the learned half asked for count as the tail on both sides. Of visitors of the plan
 * no more is seen than the log would have shown before its end.
 */
export function holdOut(
  model: TrafficModel,
  sessions: readonly Session[],
  { fewest, leftMs }: Pick<Comparison, 'fewest' | 'leftMs'>,
  random: Random,
): HoldOut {
  const half = sessions.reduce((sum, { ids }) => sum + ids.length, 0) / 2
  const timesAsLong = Math.round(Math.min(mostTimes, Math.max(leastTimes, stepsOfSplit / half)))
  const affordable = Math.floor(stepsInAll / (half * timesAsLong))
  const splits = Math.min(mostSplits, Math.max(leastSplits, affordable))
  const rounds = Array.from({ length: splits }, (_, round) =>
    compare(model, sessions, { fewest, leftMs, timesAsLong }, random.fork(round)),
  )
  const middle = (pick: (round: ReturnType<typeof compare>) => Distances): Distances => ({
    path: median(rounds.map((round) => pick(round).path)),
    transition: median(rounds.map((round) => pick(round).transition)),
    length: median(rounds.map((round) => pick(round).length)),
  })
  return {
    splits,
    timesAsLong,
    floor: middle(({ floor }) => floor),
    plan: middle(({ floor, plan }) => ratio(plan, floor)),
    urlList: middle(({ floor, urlList }) => ratio(urlList, floor)),
  }
}

interface Comparison {
  fewest: number
  timesAsLong: number
  /** How long the log went on from the start of a session. */
  leftMs: (session: Session) => number
}

function compare(
  model: TrafficModel,
  sessions: readonly Session[],
  { fewest, leftMs, timesAsLong }: Comparison,
  random: Random,
) {
  const learned: Session[] = []
  const held: Session[] = []
  for (const session of sessions) (random.next() < 0.5 ? learned : held).push(session)
  const known = knownFrom(learned, model.routes.length, fewest)
  const half = learn(model, learned, known, fewest, random)
  const own = profileOf(learned, known)
  const truth = profileOf(held, known)
  const plan = newProfile()
  const steps = held.reduce((sum, { ids }) => sum + ids.length, 0) * timesAsLong
  const draw = random.fork('plan')
  for (let step = 0; step < steps; ) {
    const alike = learned[draw.below(learned.length)]
    const routes = sampleRoutes(half, draw, alike ? leftMs(alike) : Infinity)
    addSession(plan, routes)
    step += routes.length
  }
  const list = newProfile()
  for (const route of own.routes.keys()) addSession(list, [route])
  return {
    floor: between(own, truth),
    plan: between(plan, truth),
    urlList: between(list, truth),
  }
}

function learn(
  model: TrafficModel,
  sessions: readonly Session[],
  known: Known,
  fewest: number,
  random: Random,
): TrafficModel {
  const seen = behaviour(random.fork('gaps'))
  const isAsset = (route: number) => model.routes[route]?.kind === 'asset'
  for (const session of sessions) seen.add(session, isAsset)
  const templates = model.routes.map(({ template }) => template)
  const clusters = buildClusters(seen, { templates, isAsset, routeOf: known.route, fewest })
  return { ...model, clusters: clusters.map((cluster) => timedAs(model, cluster)) }
}

/** Gaps are not compared; they only tell how far a visitor comes before the log ends. */
function timedAs({ clusters }: TrafficModel, own: TrafficCluster): TrafficCluster {
  const { gaps, paces } = clusters.find(({ name }) => name === own.name) ?? own
  return { ...own, gaps, ...(paces ? { paces } : {}) }
}

function profileOf(sessions: readonly Session[], known: Known): Profile {
  const profile = newProfile()
  for (const { cluster, ids } of sessions) {
    addSession(profile, known.cluster(cluster) ? ids.map(known.route) : ids.map(known.tail))
  }
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
    path: times(one.path, floor.path),
    transition: times(one.transition, floor.transition),
    length: times(one.length, floor.length),
  }
}

/** Halves that do not differ at all have no floor to measure by. */
function times(one: number, floor: number): number {
  return floor > 0 ? Math.min(mostRatio, one / floor) : one > 0 ? mostRatio : 1
}
