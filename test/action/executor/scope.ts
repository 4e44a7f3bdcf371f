import type { Job } from './job.ts'
import type { Status } from './status.ts'
import type { Conclusion } from './step-report.ts'

/** What `steps.<id>` holds. */
export interface StepResult {
  outputs: Record<string, string>
  outcome: Conclusion
  conclusion: Conclusion
}

/** All that an expression of one step can see. */
export interface Scope {
  readonly job: Job
  readonly github: Readonly<Record<string, unknown>>
  readonly inputs: Readonly<Record<string, string>>
  readonly steps: Readonly<Record<string, StepResult>>
  readonly env: Readonly<Record<string, string>>
  readonly status: Status
}
