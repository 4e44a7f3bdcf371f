import type { Threshold } from '../../../model/threshold.ts'

/** What became of a threshold in one stage. */
export interface Verdict {
  threshold: Threshold
  /** The name of the stage; for `recover` that of the spike. */
  stage: string
  /** `unknown`: too few requests stand behind it to say. */
  state: 'holds' | 'broken' | 'unknown'
  /** The value for people: "p95 12 ms", "0.2 %", "at least 30 s". */
  value: string
  /** In a sentence: "p95 is 455 ms, limit 300 ms, over 200 requests". */
  told: string
  /** The requests that stand behind it. */
  n: number
}

/** What a measure says of its endings: a verdict without its place. */
export type Judged = Omit<Verdict, 'threshold' | 'stage'>
