import { availableParallelism } from 'node:os'
import type { Stage } from '../../model/stage.ts'
import type { TrafficPlan } from '../../traffic/traffic-plan.ts'
import { abortThresholds } from './engine/abort-thresholds.ts'
import { processCount } from './engine/crew/process-count.ts'
import { peakPerS } from './engine/peak.ts'
import { runLoad } from './engine/run-load.ts'
import type { PinnedTarget } from './engine/wire/pinned-target.ts'
import { poolSize } from './engine/wire/pool-size.ts'
import type { LoadOptions } from './options.ts'
import { timeLimits } from './time-limits.ts'

/** Sends a plan to the target with as many connections and processes as it needs, and tells what came back. */
export function sendPlan(
  stage: Pick<Stage, 'program' | 'now' | 'signal' | 'answered'>,
  target: PinnedTarget,
  plan: TrafficPlan,
  options: LoadOptions,
  progress: (text: string) => void,
): ReturnType<typeof runLoad> {
  const peak = peakPerS(plan)
  const largestLimitMs = Math.min(Math.max(...timeLimits(options.thresholds)), options.timeout)
  const processes = processCount(peak, availableParallelism())
  const { length: sessions } = plan.sessions
  return runLoad({
    target,
    plan,
    timeoutMs: options.timeout,
    routes: options.routes,
    pool: poolSize({ peakPerS: peak, sessions, largestLimitMs, processes }),
    processes,
    program: stage.program,
    abortWhen: abortThresholds(options.thresholds),
    now: () => stage.now(),
    signal: stage.signal,
    progress,
    answered: (count) => stage.answered(count),
  })
}
