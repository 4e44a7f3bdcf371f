import type { PlannedSession } from '../../../../traffic/traffic-plan.ts'
import type { Second } from '../record/second.ts'
import type { Share, ShareOutcome } from './share.ts'

/** What a process of the load is told: its share, the sessions in pieces, then when to start. */
export type Order =
  | { kind: 'share'; share: Share }
  | { kind: 'sessions'; sessions: readonly PlannedSession[] }
  | { kind: 'prepare' }
  /** Nanoseconds of `process.hrtime`, the clock that all processes of a machine share. */
  | { kind: 'start'; at: string }
  | { kind: 'halt' }

/** What it tells. */
export type News =
  | { kind: 'ready' }
  | { kind: 'ended'; answered: number; unanswered: number }
  | { kind: 'second'; second: Second }
  | { kind: 'tripped' }
  | { kind: 'outcome'; outcome: ShareOutcome }
  | { kind: 'failed'; reason: string }
