import { randomUUID } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { AnnotationLimit } from './annotation-limit.ts'
import { startJob } from './job.ts'
import { loadAction } from './load-action.ts'
import { endOrphans, type Orphan } from './orphans.ts'
import { resolveInputs } from './resolve-inputs.ts'
import { runComposite } from './run-composite.ts'
import { runNodeAction } from './run-node-action.ts'
import { statusOf } from './status.ts'
import { stepEnvironment } from './step-environment.ts'
import { StepRecord } from './step-record.ts'
import type { Conclusion, StepReport } from './step-report.ts'

export interface RunActionOptions {
  /** The folder that holds action.yml. */
  action: string
  inputs: Readonly<Record<string, string>>
  /** The `github` context, with token and event_name. Only strings and booleans become variables. */
  github: Readonly<Record<string, unknown>>
  /** The job's `env:`. The environment of this process is not inherited, except for PATH. */
  env: Readonly<Record<string, string>>
  /** The webhook payload: `github.event`, and the file at GITHUB_EVENT_PATH. */
  event: unknown
  workspace: string
  runnerTemp: string
  /** Id of the step after which the job counts as cancelled; `pre` or `main` in a node action. */
  cancelAfterStep?: string
  /** Default 60 000. */
  stepTimeoutMs?: number
}

export interface ActionRun {
  /** Inner steps of a composite, or `pre` and `main` of a node action. */
  steps: StepReport[]
  outputs: Record<string, string>
  conclusion: Conclusion
  /** Warnings and errors about the use of the action itself, such as an unknown input. */
  usage: StepReport
  /** In the order they ran: last registered first. */
  posts: StepReport[]
  masks: string[]
  /** What a later step of the job would get. */
  env: Record<string, string>
  /** Processes that were still running at the end and have been killed. */
  orphans: Orphan[]
}

/**
 * Runs a composite or node action the way actions/runner does, as the only step of a job. Throws when
 * action.yml is missing or invalid, is of a kind that is not modelled, or when `cancelAfterStep` never ran.
 */
export async function runAction(options: RunActionOptions): Promise<ActionRun> {
  const action = loadAction(options.action)
  if (action.problems.length > 0) {
    throw new Error(`${action.file} is not valid:\n${action.problems.join('\n')}`)
  }
  const { runs } = action.template
  if (runs.using !== 'composite' && runs.using !== 'node24') {
    throw new Error(`the executor runs composite and node24 actions, not '${runs.using}'`)
  }
  const { workspace, runnerTemp, event, cancelAfterStep } = options
  mkdirSync(runnerTemp, { recursive: true })
  const eventPath = path.join(runnerTemp, `event-${randomUUID()}.json`)
  writeFileSync(eventPath, JSON.stringify(event))
  const github = { action: '__action', ...options.github, event, event_path: eventPath, workspace }
  const { env, stepTimeoutMs = 60_000 } = options
  const job = startJob({ workspace, runnerTemp, env, stepTimeoutMs, github, cancelAfterStep })
  const limit = new AnnotationLimit()
  const usage = new StepRecord(job, limit, undefined)
  try {
    const scope = { job, github, inputs: {}, steps: {}, env: job.env, status: statusOf(job) }
    const inputs = resolveInputs(action, options.inputs, scope, usage)
    const call = { job, action, inputs, github, env: {}, limit, depth: 0 }
    const result =
      runs.using === 'composite' ? await runComposite(call) : await runNodeAction(call, runs)
    if (cancelAfterStep !== undefined && !job.cancelled) {
      throw new Error(`no step '${cancelAfterStep}' to cancel after`)
    }
    if (result.conclusion === 'failure') job.failed = true
    const posts: StepReport[] = []
    const postLimit = new AnnotationLimit()
    for (let post = job.posts.pop(); post !== undefined; post = job.posts.pop()) {
      const report = await post.run(postLimit)
      posts.push(report)
      if (report.conclusion === 'failure') job.failed = true
    }
    return {
      ...result,
      usage: usage.report(action.template.name, 'success'),
      posts,
      masks: job.masks.list(),
      env: stepEnvironment(job, github, job.env),
      orphans: endOrphans(job),
    }
  } finally {
    endOrphans(job)
  }
}
