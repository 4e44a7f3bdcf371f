import type { Drift } from '../../../../model/drift/drift.ts'
import type { Bound } from '../../../../model/line/bound.ts'
import type { Comparison } from '../../../../model/line/comparison.ts'
import type { GrowthBound } from '../../line/growth.ts'

/** An assertion about the processes of the preview, all together. */
export type ProcessAsked =
  | { what: 'restarts'; limit: Comparison }
  | { what: 'zombies'; limit: Comparison }
  | { what: 'memory' | 'threads'; limit: Bound }
  /** With `share`, of the limit of the process that is nearest to its own. */
  | { what: 'descriptors'; limit: Bound; share: boolean }
  | { what: 'growth'; of: 'memory' | 'descriptors'; limit: GrowthBound }
  /** Milliseconds of CPU time per answer. */
  | { what: 'cpu'; limit: Bound }

/** What was seen of them. */
export type ProcessSeen =
  | { what: 'restarts'; restarts: number; events: string[] }
  | { what: 'level'; most: number; last: number; samples: number; course: string[] }
  | Grown
  | { what: 'cpu'; usedMs: number; answered: number }

export interface Grown {
  what: 'growth'
  /** Absent when there were too few samples to say. */
  drift?: Drift
  /** What was in use at its begin. */
  start: number
  /** Between two restarts, or all of it. */
  lengthMs: number
  restarts: number
  requestsPerMin: number
  /** Values at some moments, for people. */
  course: string[]
}
