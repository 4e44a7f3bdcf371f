import type { Incident } from '../model/incident.ts'
import type { ProcessStatus, WatchSettings } from '../model/supervision.ts'
import { newRecord, type ProbeRecord } from './probe-record.ts'

/** Pauses before one restart after another, in milliseconds. */
const backOffMs = [0, 100, 200, 400, 800, 1600, 3200]
/** A process that was up for so long before it fell starts again without a pause. */
const stableMs = 10_000

export interface Settings extends WatchSettings {
  /** Whether the process serves, so that it can be probed. */
  probed: boolean
}

/** An outage, as the machine knows it. Moments are monotonic milliseconds. */
export interface Outage extends Pick<Incident, 'kind' | 'why' | 'restarts' | 'outcome'> {
  began: number
  ended?: number
}

/** The life of one process. */
export interface Life {
  phase: ProcessStatus['phase']
  /** Counts the starts, so that news of an older process is told from news of this one. */
  generation: number
  /** When the phase began. */
  since: number
  /** Pause before the next start, while backing off. */
  pauseMs: number
  /** Why it is being ended. */
  ending: 'asked' | 'hung' | 'late'
  /** True from a restart that was asked for until that has come to something. */
  asked: boolean
  /** Moments of the restarts that still count. */
  restarts: readonly number[]
  /** Restarts since it first was up. */
  total: number
  /** Falls without a stable time in between. */
  streak: number
  probes: ProbeRecord
  /** Whether it ever answered a probe in time. A site that never does is slow, which is no hang. */
  proven: boolean
  /** True while it answers others but not the probe. */
  saturated: boolean
  outage?: Outage | undefined
  /** A hang of a part of it, which no restart follows. */
  partly?: Outage | undefined
}

/** What the machine wants done. */
export type Action =
  | { do: 'start'; generation: number }
  | { do: 'kill'; generation: number }
  | { do: 'end'; generation: number }
  /** Write the outage down, and tell it where `tell` says as what. */
  | { do: 'record'; outage: Outage; tell?: 'died' | 'recovered' | 'gave-up' | 'partly-hung' }
  | { do: 'note-saturated' }
  | { do: 'reply-restarted'; problem?: string }

export type Step = readonly [Life, readonly Action[]]

export function newLife(now: number): Life {
  return {
    phase: 'launched',
    generation: 1,
    since: now,
    pauseMs: 0,
    ending: 'asked',
    asked: false,
    restarts: [],
    total: 0,
    streak: 0,
    probes: newRecord(now),
    proven: false,
    saturated: false,
  }
}

/** It serves, for the first time or again. */
export function comeUp(life: Life, now: number): Step {
  const actions: Action[] = []
  if (life.asked) actions.push({ do: 'reply-restarted' })
  if (life.outage) {
    const outage = { ...life.outage, outcome: 'recovered', ended: now } as const
    actions.push({ do: 'record', outage, tell: 'recovered' })
  }
  const probes = newRecord(now)
  const up = { phase: 'up', since: now, probes, asked: false, saturated: false } as const
  return [{ ...life, ...up, outage: undefined }, actions]
}

/** It is gone without having been asked to. Starts it again, or gives up. */
export function fall(
  life: Life,
  fault: Pick<Outage, 'kind' | 'why' | 'began'>,
  now: number,
  settings: Settings,
): Step {
  const stable = life.phase === 'up' && now - life.since >= stableMs
  const streak = stable ? 0 : life.streak
  const restarts = life.restarts.filter((moment) => now - moment < settings.withinMs)
  const opened = life.outage === undefined
  const outage: Outage = life.outage ?? { ...fault, restarts: 0, outcome: 'open' }
  const [whole, closing] = closePartly(life, now)
  const replies: Action[] = life.asked ? [{ do: 'reply-restarted', problem: fault.why }] : []
  const fallen: Life = { ...whole, asked: false, saturated: false, restarts, since: now }
  if (restarts.length >= settings.restarts) {
    const lost: Outage = { ...outage, outcome: 'gave-up' }
    const actions: Action[] = [{ do: 'record', outage: lost, tell: 'gave-up' }]
    return [
      { ...fallen, phase: 'gave-up', outage: undefined },
      [...closing, ...actions, ...replies],
    ]
  }
  const pauseMs = backOffMs[Math.min(streak, backOffMs.length - 1)] ?? 0
  const record: Action[] = opened ? [{ do: 'record', outage, tell: 'died' }] : []
  const waiting: Life = { ...fallen, phase: 'backing-off', pauseMs, outage, streak: streak + 1 }
  const [next, begun] = pauseMs === 0 ? startAgain(waiting, now) : ([waiting, []] as const)
  return [next, [...begun, ...closing, ...record, ...replies]]
}

/** The pause is over. */
export function startAgain(life: Life, now: number): Step {
  const outage = life.outage && { ...life.outage, restarts: life.outage.restarts + 1 }
  const counted = { restarts: [...life.restarts, now], total: life.total + 1, outage }
  return start({ ...life, ...counted }, now)
}

export function start(life: Life, now: number): Step {
  const generation = life.generation + 1
  return [
    { ...life, phase: 'starting', since: now, generation, probes: newRecord(now) },
    [{ do: 'start', generation }],
  ]
}

/** It ends for good, and nobody will start it: there is nothing that could. */
export function giveUp(life: Life, why: string, now: number): Step {
  const fault = { kind: 'hung', why, began: now, restarts: 0 } as const
  const outage: Outage = { ...(life.outage ?? fault), outcome: 'gave-up' }
  const replies: Action[] = life.asked ? [{ do: 'reply-restarted', problem: why }] : []
  return [
    { ...life, phase: 'gave-up', since: now, asked: false, outage: undefined },
    [{ do: 'record', outage, tell: 'gave-up' }, ...replies],
  ]
}

function closePartly(life: Life, now: number): Step {
  if (!life.partly) return [life, []]
  const outage = { ...life.partly, outcome: 'recovered', ended: now } as const
  return [{ ...life, partly: undefined }, [{ do: 'record', outage }]]
}
