import type { Job } from './job.ts'

export type Status = 'success' | 'failure' | 'cancelled'

/**
 * What `success()`, `failure()` and `cancelled()` look at. Inside a composite the first two see only the
 * composite's own steps (SuccessFunction.cs, FailureFunction.cs); elsewhere they see the job.
 *
 * A cancelled job counts everywhere. The real runner differs in one point: it starts the later steps of a
 * composite and interrupts them at once, because they hang on the composite's cancellation token.
 */
export function statusOf(job: Job, compositeFailed: boolean = job.failed): Status {
  if (job.cancelled) return 'cancelled'
  return compositeFailed ? 'failure' : 'success'
}
