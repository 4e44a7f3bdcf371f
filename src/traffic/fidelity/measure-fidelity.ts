import type { Intake } from '../learning/intake.ts'
import { type Random, seededRandom } from '../random.ts'
import { firstAbove } from '../plan/first-above.ts'
import type { Session } from '../sessions/session.ts'
import type { TrafficModel } from '../traffic-model.ts'
import { type Burstiness, loopBurstiness, planBurstiness } from './burstiness.ts'
import { type HoldOut, holdOut } from './hold-out.ts'

const fewestSessions = 100

/** How near plans come to the log, and how near requests of a list in a loop would come. */
export interface Fidelity {
  /** Undefined where there are too few sessions to tell. */
  behaviour: HoldOut | undefined
  /** Of the plan and the loop relative to the log, by window in seconds; undefined where the clock tells nothing. */
  burstiness: { plan: Burstiness; urlList: Burstiness } | undefined
}

/** Measures a model against the sessions it was learned from; `routeOf` names their numbers, `paced` has gaps by the way that visitors go. */
export function measureFidelity(
  model: TrafficModel,
  taken: Pick<Intake, 'sample' | 'running'>,
  { routeOf, paced }: { routeOf: (id: number) => number; paced: TrafficModel },
): Fidelity {
  const random = seededRandom('fidelity')
  const sessions = taken.sample
    .sessions()
    .map((session): Session => ({ ...session, ids: session.ids.map(routeOf) }))
  const stretches = taken.running.stretches()
  const ends = stretches.map(([, endS]) => endS * 1000)
  const leftMs = ({ times: [startMs = 0] }: Session) =>
    (ends[firstAbove(ends, startMs)] ?? Infinity) - startMs
  return {
    behaviour:
      sessions.length < fewestSessions
        ? undefined
        : holdOut(paced, sessions, { fewest: model.privacy.k, leftMs }, random.fork('behaviour')),
    burstiness: burstinessOf(model, random.fork('burstiness')),
  }
}

function burstinessOf(model: TrafficModel, random: Random): Fidelity['burstiness'] {
  const { idc } = model.arrivals
  if (Object.keys(idc).length === 0) return undefined
  const plan = planBurstiness(model, random)
  if (!plan) return undefined
  return { plan: relative(plan, idc), urlList: relative(loopBurstiness(model), idc) }
}

function relative(found: Burstiness, log: TrafficModel['arrivals']['idc']): Burstiness {
  const sizes = ([1, 10, 60] as const).filter((size) => (log[size] ?? 0) > 0)
  return Object.fromEntries(sizes.map((size) => [size, (found[size] ?? 0) / (log[size] ?? 1)]))
}

/** What of it the model keeps. */
export function keptFidelity({ behaviour, burstiness }: Fidelity): TrafficModel['fidelity'] {
  if (!behaviour) return undefined
  const { path, transition, length } = behaviour.plan
  return {
    path: rounded(path),
    transition: rounded(transition),
    length: rounded(length),
    burstiness: Object.fromEntries(
      Object.entries(burstiness?.plan ?? {}).map(([size, ratio]) => [size, rounded(ratio)]),
    ),
  }
}

function rounded(ratio: number): number {
  return Number(ratio.toFixed(3))
}
