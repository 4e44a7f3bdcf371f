import { setTimeout as wait } from 'node:timers/promises'
import type { PublishOptions } from '../../model/host.ts'
import type { Report } from '../../model/result.ts'
import { command } from './command.ts'
import { commentClient } from './comment-client.ts'
import { digest } from './digest.ts'
import type { EventContext } from './event-context.ts'
import { findPullRequest } from './find-pull-request.ts'
import { hasNews } from './has-news.ts'
import { hideTokens } from './hide-tokens.ts'
import { isCommentKey, type Marker } from './marker.ts'
import type { Surroundings } from './surroundings.ts'
import { type Post, type Posted, upsert } from './upsert.ts'
import { type Api, withApi } from './with-api.ts'

export interface Commented {
  state: Posted['state']
  id?: number
  url?: string
  pullRequest?: number
}

export interface Task {
  report: Report
  /** Markdown. */
  text: string
  options: PublishOptions
  event: EventContext
  at: Surroundings
}

const wish = { what: 'comment', permission: 'pull-requests: write' }

/** Writes or updates the comment on the pull request of the event, if there is one. Never throws. */
export async function comment(task: Task): Promise<Commented> {
  const { event, options, at } = task
  if (options.comment === 'never') return { state: 'skipped' }
  if (event.note !== undefined || (!event.pullRequest && !event.lookup)) {
    at.log.line(`No comment: ${event.note ?? 'the event has no pull request'}.`)
    return { state: 'skipped' }
  }
  const key = options.commentKey
  if (!isCommentKey(key)) {
    const fix = 'Fix: give "comment-key" 1 to 60 letters, digits, dots, "_" and "-".'
    at.command(command('warning', { title: 'Rehearse: no comment' }, fix))
    return { state: 'degraded' }
  }
  return (await withApi(wish, task, (api) => write(task, api))) ?? { state: 'degraded' }
}

async function write(task: Task, api: Api): Promise<Commented> {
  const { event, at } = task
  const { commit, headBranch } = event
  const { signal } = api
  const pullRequest =
    event.pullRequest ?? (commit && (await findPullRequest({ ...api, commit, headBranch })))
  if (!pullRequest) {
    at.log.line('No comment: no open pull request has this commit as its head.')
    return { state: 'skipped' }
  }
  const posted = await upsert(commentClient({ ...api, pullRequest }), post(task), {
    settleMs: at.settleMs,
    wait: (ms) => wait(ms, undefined, { signal }),
  })
  // Too late: the caller has said so already.
  signal.throwIfAborted()
  if (posted.state === 'degraded') throw posted.cause
  at.log.line(`Comment on pull request ${pullRequest}: ${posted.state}.`)
  return { ...posted, pullRequest }
}

function post(task: Task): Post {
  const { report, text, options, event, at } = task
  return {
    marker: markerOf(task),
    text: hideTokens(text, at.env),
    commit: event.commit,
    mode: options.comment,
    problem: hasNews(report),
  }
}

/** What a text of ours begins with: which run it is of, and what it amounts to. */
export function markerOf({ report, options, event, at }: Omit<Task, 'text'>): Marker {
  return {
    key: options.commentKey,
    run: event.run?.id ?? count(at.env['GITHUB_RUN_ID']),
    attempt: event.run?.attempt ?? count(at.env['GITHUB_RUN_ATTEMPT']),
    digest: digest(report, event.commit),
  }
}

function count(text: string | undefined): number {
  return /^\d{1,15}$/.test(text ?? '') ? Number(text) : 0
}
