import type { PlannedStage } from '../../../traffic/traffic-plan.ts'
import type { Buckets } from './histogram.ts'

/** What ended in one second, of one route in one stage. */
export interface EndedCell {
  stage: Pick<PlannedStage, 'kind' | 'name'>
  /** The label of the route. */
  route: string
  ended: number
  /** Without an answer, or with a status of 500 and above. */
  failed: number
  /** Response times, as in the facts: without fast failures, and with what was given up. */
  response: Buckets
  service: Buckets
}

/** What ended in one second of the load. */
export interface EndedSecond {
  /** When the second was over: milliseconds from the start of the load. */
  atMs: number
  cells: readonly EndedCell[]
}

/** Why the load is stopped. */
export interface AbortReason {
  /** The threshold, as it is written. */
  threshold: string
  /** For how long it was broken. */
  windowMs: number
  /** What ended meanwhile, and failed, within the threshold's scope. */
  ended: number
  failed: number
}

/** Is told each second of the load, in order, and says when the load has to stop. */
export type AbortWatch = (second: EndedSecond) => AbortReason | undefined
