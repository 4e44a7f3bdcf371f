import type { LoadFacts, PlanFacts } from '../facts.ts'
import type { AbortReason } from './abort-watch.ts'
import { windowMs } from './breaker.ts'
import { ForkedSender } from './crew/forked-sender.ts'
import { OwnSender } from './crew/own-sender.ts'
import type { Sender, ShareOutcome } from './crew/share.ts'
import { sharesOf } from './crew/shares-of.ts'
import { percentile } from './histogram.ts'
import type { LoadRun } from './load-run.ts'
import { Lookout } from './lookout.ts'
import { factsOf } from './record/facts-of.ts'
import { isRequestTarget } from './visitor/is-request-target.ts'
import { untilAborted } from './until-aborted.ts'

type Facts = Omit<LoadFacts, 'run' | 'address' | 'samples' | 'saturated'>

/** From when the start is told until the first request is due: every process hears of it in time. */
const headStartMs = 50

/**
 * Sends the plan and tells what became of each request. Throws when the signal is aborted, when this machine
 * ran out of what sending needs, and when a process of the load died.
 */
export async function runLoad(run: LoadRun): Promise<Facts> {
  const { signal, now, processes } = run
  if (signal.aborted) throw new Error('the load was cancelled', { cause: signal.reason })
  refuseBrokenLines(run)
  const crew: { senders: Sender[]; startedAt: number } = { senders: [], startedAt: now() }
  let stop: { afterMs: number; reason?: AbortReason } | undefined
  const lookout = new Lookout({
    ...run,
    stop: (reason) => {
      if (stop) return
      stop = { afterMs: Math.round(now() - crew.startedAt), ...(reason ? { reason } : {}) }
      for (const sender of crew.senders) sender.halt()
    },
  })
  const opening = sharesOf(run).map(async (share, index): Promise<Sender> => {
    const events = lookout.events(index)
    if (processes > 1) return await ForkedSender.open(share, events, run.program)
    return await OwnSender.open(share, events, now)
  })
  try {
    const all = Promise.all(opening)
    crew.senders = await untilAborted(all, signal)
    const cpuBefore = process.cpuUsage()
    crew.startedAt = now() + headStartMs
    const beganAt = Date.now() + headStartMs
    for (const sender of crew.senders) sender.start(crew.startedAt)
    const outcomes = await untilAborted(
      Promise.all(crew.senders.map((sender) => sender.outcome)),
      signal,
    )
    const { user, system } = process.cpuUsage(cpuBefore)
    const lookingOnMs = processes > 1 ? (user + system) / 1000 : 0
    const elapsedMs = now() - crew.startedAt
    return facts(run, outcomes, { beganAt, stop, lookingOnMs, elapsedMs })
  } finally {
    const opened = await Promise.allSettled(opening)
    const senders = opened.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []))
    await Promise.all(senders.map((sender) => sender.close()))
  }
}

/** A request line with white space in it would be another one. Plans hold none, whoever wrote their model. */
function refuseBrokenLines({ plan }: LoadRun): void {
  for (const { steps } of plan.sessions) {
    for (const { path } of steps) {
      if (!isRequestTarget(path)) throw new Error(`the plan holds the path ${JSON.stringify(path)}`)
    }
  }
}

function facts(
  run: LoadRun,
  outcomes: readonly ShareOutcome[],
  seen: {
    beganAt: number
    stop: { afterMs: number; reason?: AbortReason } | undefined
    lookingOnMs: number
    elapsedMs: number
  },
): Facts {
  const { lag, ...recorded } = factsOf(
    run.plan,
    outcomes.map((outcome) => outcome.recorded),
    run.named,
  )
  const sum = (of: (outcome: ShareOutcome) => number) =>
    outcomes.reduce((total, outcome) => total + of(outcome), 0)
  const cpuMs = seen.lookingOnMs + sum(({ cpuMs: own }) => own)
  const asked = sum(({ breaker }) => breaker?.asked ?? 0)
  const { afterMs, reason } = seen.stop ?? {}
  return {
    beganAt: seen.beganAt,
    plan: planFacts(run),
    ...recorded,
    generator: {
      lagP99Ms: percentile(lag, 99) ?? 0,
      connections: run.pool.size,
      connectionsCapped: run.pool.capped,
      queueMax: sum(({ queueMax }) => queueMax),
      cpu: Number((cpuMs / seen.elapsedMs).toFixed(3)),
      processes: run.processes,
    },
    ...(afterMs === undefined
      ? {}
      : {
          stopped: {
            afterMs,
            windowMs,
            failed: sum(({ breaker }) => breaker?.failed ?? 0),
            ended: sum(({ breaker }) => breaker?.ended ?? 0),
            ...reason,
            ...(reason === undefined && asked > 0 ? { asked } : {}),
          },
        }),
  }
}

function planFacts({ plan, timeoutMs }: LoadRun): PlanFacts {
  const { routes: _, sessions, ...others } = plan
  return { ...others, sessions: sessions.length, timeoutMs }
}
