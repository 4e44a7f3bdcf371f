import type { TrafficPlan } from '../../../../traffic/traffic-plan.ts'
import type { RoutesOptions } from '../../route-options.ts'
import type { BreakerState } from '../breaker.ts'
import type { Recorded } from '../record/recorded.ts'
import type { Second } from '../record/second.ts'
import type { PinnedTarget } from '../wire/pinned-target.ts'

/** What one process sends. Plain JSON. */
export interface Share {
  /** The plan with its own sessions alone. */
  plan: Pick<TrafficPlan, 'routes' | 'stages' | 'durationMs' | 'sessions'>
  timeoutMs: number
  routes: RoutesOptions
  target: PinnedTarget
  connections: number
}

/** What one process found. Plain JSON. */
export interface ShareOutcome {
  recorded: Recorded
  queueMax: number
  /** CPU time that the process used meanwhile. */
  cpuMs: number
  /** As it was when the load was halted; absent when it was not. */
  breaker?: BreakerState
}

/** What is heard of a share while it is sent. */
export interface ShareEvents {
  /** Requests that ended since the last time: with a whole answer, and without. */
  ended(answered: number, unanswered: number): void
  /** Once a second. */
  second(second: Second): void
  /** Most of the requests of the last seconds failed, or the site asked for a pause. */
  tripped(): void
}

/** Sends a share of the load, in this process or in one of its own. */
export interface Sender {
  /** Starts the load at `at`, in monotonic milliseconds of this process. */
  start(at: number): void
  /** Nothing becomes due any more; what is on its way may still be answered. */
  halt(): void
  /** Rejects when the machine ran out of what sending needs, or when the process died. */
  outcome: Promise<ShareOutcome>
  /** Ends whatever it still does. */
  close(): Promise<void>
}
