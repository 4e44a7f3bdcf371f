import type { Endings } from '../../facts.ts'
import type { Buckets } from '../histogram.ts'
import type { SeriesPoint } from './series.ts'

/** What was recorded of a share of the load. Plain JSON; that of all shares adds up exactly. */
export interface Recorded {
  /** By index of stage and route; none for a pair without a request. */
  cells: { stage: number; route: number; endings: Endings }[]
  /** How late what the clock starts was fired, by index of the stage. */
  lags: Buckets[]
  points: SeriesPoint[]
  /** Answers that were looked at, and how many of them were not as expected. */
  unexpected: { route: number; count: number; of: number; first: string }[]
}
