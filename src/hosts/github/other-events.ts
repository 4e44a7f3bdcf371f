import { z } from 'zod'
import type { EventContext } from './event-context.ts'

/*
 * The events that name no pull request of their own. What follows from them is found out from the payload, which GitHub
 * wrote, never from what the run of a stranger left behind.
 */

const Sha = z.string().regex(/^[0-9a-f]{40}(?:[0-9a-f]{24})?$/)
const Id = z.int().positive()
const Repo = z.object({ id: Id })
const Branch = z.string().min(1).max(255)

const WorkflowRunEvent = z.object({
  workflow_run: z.object({
    id: Id,
    run_attempt: Id,
    event: z.string().max(100),
    conclusion: z.string().max(100).nullish(),
    head_sha: Sha,
    head_branch: Branch.nullish(),
    html_url: z.url({ protocol: /^https?$/ }).max(2000),
    head_repository: Repo.extend({ owner: z.object({ login: z.string().max(100) }) }).nullish(),
    pull_requests: z
      .array(
        z.object({
          number: Id,
          head: z.object({ sha: Sha }),
          base: z.object({ repo: Repo, ref: Branch.optional() }),
        }),
      )
      .max(100),
  }),
  repository: Repo,
})

const DeploymentStatusEvent = z.object({
  deployment: z.object({ sha: Sha, ref: z.string().max(1024) }),
  deployment_status: z.object({ state: z.string().max(100) }),
  repository: z.object({ default_branch: Branch }).optional(),
})

const DispatchEvent = z.object({
  inputs: z.object({ pr: z.string().max(100).optional() }).nullish(),
})

/**
 * A run that has ended and is told of here, with this job's token. Undefined when the payload cannot be read. The pull
 * request is one of this repository whose head is the commit of that run; of a fork the payload names none.
 */
export function ofWorkflowRun(payload: unknown): EventContext | undefined {
  const read = WorkflowRunEvent.safeParse(payload)
  if (!read.success) return undefined
  const { workflow_run: run, repository } = read.data
  const { head_sha: commit, head_repository: head, head_branch: branch } = run
  const context: EventContext = {
    commit,
    tellsOnly: true,
    headRepoIsFork: head?.id !== repository.id,
    run: { id: run.id, attempt: run.run_attempt, url: run.html_url },
  }
  if (run.event !== 'pull_request') {
    return { ...context, note: `that run was not started for a pull request` }
  }
  if (run.conclusion === 'cancelled') return { ...context, note: 'that run was cancelled' }
  const [named, ...others] = run.pull_requests.filter(
    (pull) => pull.head.sha === commit && pull.base.repo.id === repository.id,
  )
  if (named && others.length === 0) {
    const { ref } = named.base
    return {
      ...context,
      ...(ref === undefined ? {} : { baseBranch: ref }),
      pullRequest: named.number,
    }
  }
  if (!head || !branch) return { ...context, note: 'the repository of the change is gone' }
  return { ...context, lookup: 'branch', headBranch: `${head.owner.login}:${branch}` }
}

/** A deployment of a commit, which may be the head of a pull request. Undefined when the payload cannot be read. */
export function ofDeploymentStatus(payload: unknown): EventContext | undefined {
  const read = DeploymentStatusEvent.safeParse(payload)
  if (!read.success) return undefined
  const { deployment, deployment_status: status, repository } = read.data
  const { sha: commit, ref } = deployment
  if (status.state !== 'success') {
    return { commit, note: 'that state of a deployment is not its success' }
  }
  const main = repository?.default_branch
  // As of a push: the deployed branch may have loosened its own gate.
  const policy = main === undefined || main === ref ? {} : { policyRef: `refs/heads/${main}` }
  const branch = main === undefined ? {} : { baseBranch: main }
  return { commit, ...branch, ...policy, lookup: 'commit' }
}

/** The pull request that whoever started the workflow by hand named in the input `pr`; undefined for none. */
export function ofDispatch(payload: unknown, commit: string | undefined): EventContext | undefined {
  const named = DispatchEvent.safeParse(payload).data?.inputs?.pr ?? ''
  if (!/^[1-9]\d{0,9}$/.test(named) || commit === undefined) return undefined
  // Whether its head is the commit of this run is asked before anything is written there.
  return { commit, pullRequest: Number(named) }
}
