import { randomUUID } from 'node:crypto'
import type { AnnotationLimit } from './annotation-limit.ts'
import { Masks } from './masks.ts'
import type { StepReport } from './step-report.ts'

/** Name of the variable that marks every process of a job (runner: JobExtension.cs, ProcessInvoker.cs). */
export const trackingVariable = 'RUNNER_TRACKING_ID'

/** A `post` stage to run at the end of the job. */
export interface Post {
  run(limit: AnnotationLimit): Promise<StepReport>
}

/** What all steps of one job share. */
export interface Job {
  readonly workspace: string
  readonly runnerTemp: string
  readonly stepTimeoutMs: number
  readonly github: Readonly<Record<string, unknown>>
  /** Job `env:` and what steps wrote to GITHUB_ENV. */
  readonly env: Record<string, string>
  /** What steps wrote to GITHUB_PATH, newest last. */
  readonly path: string[]
  readonly masks: Masks
  readonly posts: Post[]
  readonly trackingId: string
  readonly cancelAfterStep: string | undefined
  cancelled: boolean
  failed: boolean
}

export type JobSetup = Pick<
  Job,
  'workspace' | 'runnerTemp' | 'stepTimeoutMs' | 'github' | 'cancelAfterStep'
> & { env: Readonly<Record<string, string>> }

/** A job before its first step; the token is a secret from the start. */
export function startJob(setup: JobSetup): Job {
  const masks = new Masks()
  if (typeof setup.github['token'] === 'string') masks.add(setup.github['token'])
  return {
    ...setup,
    env: { ...setup.env },
    path: [],
    masks,
    posts: [],
    trackingId: `github_${randomUUID()}`,
    cancelled: false,
    failed: false,
  }
}
