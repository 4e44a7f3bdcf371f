import { setTimeout as sleep } from 'node:timers/promises'
import type { LoadStage } from '../../../model/load-stage.ts'
import { rootCause } from '../../../model/root-cause.ts'
import type { Threshold } from '../../../model/threshold.ts'
import type { LoadFacts, PlanFacts } from '../facts.ts'
import type { LoadOptions } from '../options.ts'
import { requiredRequests } from '../sample-size.ts'
import { saturation } from '../saturation.ts'
import type { Capacity } from './capacity-facts.ts'
import { findCapacity, type Tried } from './find-capacity.ts'
import { judgeStep, limitsOf } from './judge-step.ts'

const longestMs = 60_000
/** Beyond it no machine of a CI sends. */
const mostPerS = 5000
const defaultPace = { shortestMs: 10_000, restMs: 3000 }

export interface CapacityRun {
  options: LoadOptions
  /** Of the load that went before. */
  plan: Pick<PlanFacts, 'ownRatePerS' | 'peakPerS'>
  /** Sends the same traffic in other stages, and tells how it goes about what. */
  send: (options: LoadOptions, about: string) => Promise<Omit<LoadFacts, 'run' | 'address'>>
  signal: AbortSignal
  /**
   * How long a rate is sent at least, and how long the site may rest after one that was too much: what piled up
   * does not count against the next one.
   */
  pace?: { shortestMs: number; restMs: number }
}

/**
 * Finds the highest rate at which the thresholds hold; each rate is sent for long enough to judge it. Throws when
 * the signal is aborted; whatever else goes wrong ends the search, and leaves what was found before.
 */
export async function measureCapacity(run: CapacityRun): Promise<Capacity> {
  const { options, plan, signal, pace = defaultPace } = run
  const limits = limitsOf(options.thresholds).map(
    ({ abortAfterMs: _, ...limit }): Threshold => limit,
  )
  const requests = Math.max(...limits.map(requestsFor))
  const tryRate = async (perS: number): Promise<Tried> => {
    const neededMs = Math.ceil((requests / perS) * 1000)
    const durationMs = Math.min(longestMs, Math.max(pace.shortestMs, neededMs))
    const tried = { ...options, thresholds: limits, stages: [steadyAt(perS, durationMs)] }
    try {
      const became = await becameOf(run, tried, perS)
      if ('held' in became && !became.held) await sleep(pace.restMs, undefined, { signal })
      return became
    } catch (error) {
      signal.throwIfAborted()
      return { saturated: rootCause(error) }
    }
  }
  return await findCapacity({
    fromPerS: Math.min(mostPerS, Math.max(plan.ownRatePerS, (requests * 1000) / longestMs)),
    mostPerS,
    ...(plan.peakPerS === undefined ? {} : { peakPerS: plan.peakPerS }),
    tryRate,
  })
}

async function becameOf({ send }: CapacityRun, tried: LoadOptions, perS: number): Promise<Tried> {
  const facts = await send(tried, `capacity at ${Number(perS.toPrecision(3))}/s`)
  const saturated = saturation({ run: '', address: '', ...facts }, tried.thresholds)
  if (saturated !== undefined) return { saturated }
  const step = judgeStep(perS, facts.total, tried.thresholds, tried.timeout)
  return facts.stopped ? { ...step, held: false, why: 'stopped: most requests failed' } : step
}

/** So many requests tell whether a threshold holds; for errors those of which one may fail. */
function requestsFor(threshold: Threshold): number {
  if ('percentile' in threshold) return requiredRequests(threshold.percentile)
  return Math.ceil(1 / Math.max(threshold.limit, 0.001))
}

function steadyAt(perS: number, durationMs: number): LoadStage {
  return { kind: 'steady', name: 'steady', durationMs, from: { perS }, to: { perS } }
}
