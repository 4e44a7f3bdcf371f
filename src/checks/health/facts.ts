import type { Incident } from '../../model/incident.ts'
import type { JsonScalar } from './assertion.ts'

/** What one assertion saw. */
export interface Probe {
  /** The assertion's text. */
  assertion: string
  /** The status, the milliseconds, whether the text is there, or the value found; absent without an answer. */
  seen?: JsonScalar
  /** Why there was nothing to compare: no answer, no JSON, nothing at the path. */
  problem?: string
  status?: number
  /** The start of the answer's body. */
  excerpt?: string
}

export interface HealthFacts {
  probes: Probe[]
  /** What went wrong with the preview's processes; only after the rest, and where Rehearse keeps them alive. */
  incidents?: Incident[]
}
