import { readFileSync, statSync } from 'node:fs'
import { z } from 'zod'
import { CommitId } from './commit-id.ts'
import { DeploymentRecord, StatusRecord } from './records.ts'

/** What the event that started the job says about deployments. */
export interface JobEvent {
  /** The commit that is to be deployed, when the event names one. */
  commit?: string
  /** The deployment that the event is about. */
  deployment?: { record: DeploymentRecord; status: StatusRecord }
}

/** GitHub sends no payload above 25 MB. */
const longest = 32 * 1024 * 1024

const PullRequest = z.object({ pull_request: z.object({ head: z.object({ sha: CommitId }) }) })
/** Its GITHUB_SHA is that of the default branch. */
const WorkflowRun = z.object({ workflow_run: z.object({ head_sha: CommitId }) })
const Deployment = z.object({
  deployment: DeploymentRecord.extend({ sha: CommitId }),
  deployment_status: StatusRecord,
})

/**
 * The file at GITHUB_EVENT_PATH, as far as it is of use here. An empty object when it is missing, too large,
 * no JSON, or about something else.
 */
export function readEvent(env: Readonly<Record<string, string | undefined>>): JobEvent {
  const payload = readPayload(env['GITHUB_EVENT_PATH'])
  const pull = PullRequest.safeParse(payload)
  if (pull.success) return { commit: pull.data.pull_request.head.sha }
  const run = WorkflowRun.safeParse(payload)
  if (run.success) return { commit: run.data.workflow_run.head_sha }
  const event = Deployment.safeParse(payload)
  if (!event.success) return {}
  const { deployment: record, deployment_status: status } = event.data
  return { commit: record.sha, deployment: { record, status } }
}

function readPayload(path: string | undefined): unknown {
  if (!path) return undefined
  try {
    return statSync(path).size > longest ? undefined : JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    // Whatever is wrong with it, the commit then comes from elsewhere or is asked for.
    return undefined
  }
}
