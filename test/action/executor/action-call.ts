import type { AnnotationLimit } from './annotation-limit.ts'
import type { Job } from './job.ts'
import type { LoadedAction } from './load-action.ts'

/** One use of an action: what its caller hands over. */
export interface ActionCall {
  readonly job: Job
  readonly action: LoadedAction
  readonly inputs: Readonly<Record<string, string>>
  readonly github: Readonly<Record<string, unknown>>
  /** `env:` of the calling step, on top of the job's. */
  readonly env: Readonly<Record<string, string>>
  readonly limit: AnnotationLimit
  /** How many composites are around this use. */
  readonly depth: number
}
