import type { Incident } from '../../model/incident.ts'
import type { Moment } from '../../model/result.ts'
import type { Sample } from './kind.ts'
import type { Leaks } from './leaks/leaks.ts'

/** What was seen of one assertion. */
export interface Looked {
  /** Its text. */
  assertion: string
  samples: Sample<unknown>[]
}

export interface HealthFacts {
  moment: Moment
  /** The check that was watched, in the moment `during`. */
  beside?: string
  looked: Looked[]
  /** What went wrong with the preview's processes; only after the rest, and where Rehearse keeps them alive. */
  incidents?: Incident[]
  /** Whom the preview must not talk to, and whom it talked to; only after the rest, and where hosts are forbidden. */
  leaks?: Leaks
}
