import { z } from 'zod'
import { UserError } from '../../model/errors.ts'
import type { EventContext } from './event-context.ts'
import { ofDeploymentStatus, ofDispatch, ofWorkflowRun } from './other-events.ts'

type Env = Readonly<Record<string, string | undefined>>

const Sha = z.string().regex(/^[0-9a-f]{40}(?:[0-9a-f]{24})?$/)
const Id = z.int().positive()
const Repo = z.object({ id: Id })
const Branch = z.string().min(1).max(255)

// Loose on purpose: only what is read here is checked. Other forges send fewer fields.
const PullRequestEvent = z.object({
  pull_request: z.object({
    number: Id,
    head: z.object({ sha: Sha, repo: Repo.nullish() }),
    base: z.object({ sha: Sha, repo: Repo, ref: Branch.optional() }),
  }),
})
const MergeGroupEvent = z.object({
  merge_group: z.object({
    head_sha: Sha,
    base_sha: Sha,
    head_ref: z.string().max(1024),
    base_ref: z.string().max(1024).optional(),
  }),
})
const PushEvent = z.object({
  ref: z.string().max(1024),
  before: Sha,
  after: Sha,
  deleted: z.boolean().optional(),
  repository: z.object({ default_branch: z.string().min(1).max(255) }).optional(),
})

/**
 * What the event that started the job says, from its name, its payload (untrusted) and the environment.
 * Throws a UserError on `pull_request_target` for a fork: that token can write, and must not meet its code.
 */
export function readEvent(name: string, payload: unknown, env: Env): EventContext {
  switch (name) {
    case 'pull_request':
      return ofPullRequest(payload) ?? unusable(name, env)
    case 'pull_request_target':
      return refuseForks(ofPullRequest(payload))
    case 'merge_group':
      return ofMergeGroup(payload) ?? unusable(name, env)
    case 'push':
      return ofPush(payload) ?? unusable(name, env)
    case 'workflow_run':
      return ofWorkflowRun(payload) ?? { ...unusable(name, env), tellsOnly: true }
    case 'deployment_status':
      return ofDeploymentStatus(payload) ?? unusable(name, env)
    case 'workflow_dispatch': {
      const itself = none(env, 'no pull request was named in an input "pr"')
      return { ...(ofDispatch(payload, itself.commit) ?? itself), ...mainOf(payload) }
    }
    case 'schedule':
      return {
        ...none(env, 'a schedule is about the default branch'),
        ...mainOf(payload),
        scheduled: true,
      }
    case 'issue_comment':
      return none(
        env,
        'a comment starts the workflow of the default branch, not of its pull request',
      )
    default:
      return none(env, `no pull request belongs to the event ${name || 'without a name'}`)
  }
}

function ofPullRequest(payload: unknown): EventContext | undefined {
  const read = PullRequestEvent.safeParse(payload)
  if (!read.success) return undefined
  const { number, head, base } = read.data.pull_request
  return {
    commit: head.sha,
    base: base.sha,
    ...(base.ref === undefined ? {} : { baseBranch: base.ref }),
    policyRef: base.sha,
    pullRequest: number,
    headRepoIsFork: head.repo?.id !== base.repo.id,
  }
}

/** An event that cannot be read may be a fork's. */
function refuseForks(context: EventContext | undefined): EventContext {
  if (context?.headRepoIsFork === false) return context
  throw new UserError({
    code: 'pull-request-target',
    what: 'Rehearse does not run on pull_request_target for a pull request from a fork',
    why: 'Its token can write to this repository, and a rehearsal runs the code of the pull request',
    fix: 'Use "on: pull_request"; there the exit code and the summary work for forks, too',
  })
}

function ofMergeGroup(payload: unknown): EventContext | undefined {
  const read = MergeGroupEvent.safeParse(payload)
  if (!read.success) return undefined
  const { head_sha, base_sha, head_ref, base_ref } = read.data.merge_group
  const baseBranch = base_ref?.replace(/^refs\/heads\//, '')
  // The base may hold slashes, so the last "pr-" counts.
  const number = /gh-readonly-queue\/.+\/pr-(\d{1,10})-[0-9a-f]{40,64}$/.exec(head_ref)?.[1]
  return {
    commit: head_sha,
    base: base_sha,
    ...(baseBranch === undefined ? {} : { baseBranch }),
    policyRef: base_sha,
    ...(number && Number(number) > 0 ? { pullRequest: Number(number) } : {}),
    note: 'a merge group may hold several pull requests',
  }
}

function ofPush(payload: unknown): EventContext | undefined {
  const read = PushEvent.safeParse(payload)
  if (!read.success) return undefined
  const { ref, before, after, deleted, repository } = read.data
  const base = exists(before) ? { base: before } : {}
  if (deleted || !exists(after)) return { note: 'the push deleted its branch' }
  if (!ref.startsWith('refs/heads/')) return { commit: after, ...base, note: 'a tag was pushed' }
  const main = repository && `refs/heads/${repository.default_branch}`
  // The commit before is of the same branch, which may have loosened its own gate just then.
  const policy = main === undefined || main === ref ? {} : { policyRef: main }
  const baseBranch = repository?.default_branch
  const branch = baseBranch === undefined ? {} : { baseBranch }
  return { commit: after, ...base, ...branch, ...policy, lookup: 'commit' }
}

const Repository = z.object({ repository: z.object({ default_branch: Branch }) })

/** What runs of the default branch itself are compared with: earlier ones. */
function mainOf(payload: unknown): Pick<EventContext, 'baseBranch'> {
  const read = Repository.safeParse(payload)
  return read.success ? { baseBranch: read.data.repository.default_branch } : {}
}

/** GitHub writes a SHA of zeros where there is no commit. */
function exists(sha: string): boolean {
  return !/^0+$/.test(sha)
}

function unusable(name: string, env: Env): EventContext {
  return none(env, `the payload of the event ${name} is missing or cannot be read`)
}

function none(env: Env, note: string): EventContext {
  const sha = Sha.safeParse(env['GITHUB_SHA'])
  return sha.success && exists(sha.data) ? { commit: sha.data, note } : { note }
}
