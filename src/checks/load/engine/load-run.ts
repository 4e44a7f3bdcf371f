import type { TrafficPlan } from '../../../traffic/traffic-plan.ts'
import type { RoutesOptions } from '../route-options.ts'
import type { AbortWatch } from './abort-watch.ts'
import type { PinnedTarget } from './wire/pinned-target.ts'

/** A load that is to be sent. */
export interface LoadRun {
  plan: TrafficPlan
  timeoutMs: number
  target: PinnedTarget
  routes: RoutesOptions
  /** Labels of routes that stand alone in the facts however rare they are: those that thresholds are about. */
  named?: readonly string[]
  /** For all processes together. */
  pool: { size: number; capped: boolean }
  /** With more than one, each has its share in a process of its own, and this one only looks on. */
  processes: number
  /** The command line that starts Rehearse itself. */
  program: readonly [command: string, ...args: string[]]
  abortWhen: AbortWatch
  /** `performance.now`: the processes agree on the time by it. */
  now: () => number
  signal: AbortSignal
  progress: (text: string) => void
  /** Hears of requests that ended: how many with a complete answer. */
  answered: (count: number) => void
}
