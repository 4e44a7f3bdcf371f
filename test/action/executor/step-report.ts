import type { Annotation } from './annotation-limit.ts'

/** How a step ended; `outcome` is before and `conclusion` after `continue-on-error`. */
export type Conclusion = 'success' | 'failure' | 'cancelled' | 'skipped'

/** What one step of an action did, as GitHub would keep it. */
export interface StepReport {
  /** `id:` of a composite's step; `pre`, `main` or `post` for a stage of a node action. */
  id?: string
  name: string
  outcome: Conclusion
  conclusion: Conclusion
  /** Null when no process ran or when it was killed. */
  exitCode: number | null
  /** Masked lines, without the runner's own header that repeats the script. */
  log: string[]
  /** Only those the runner keeps: 10 of a level for all steps of one composite. */
  annotations: Annotation[]
  /** What `steps.<id>.outputs` holds; empty for a step without an id, as on the runner. */
  outputs: Record<string, string>
  /** The masked job summary of this step; empty when it was over the limit. */
  summary: string
  /** The inner steps of a nested composite. */
  steps?: StepReport[]
}
