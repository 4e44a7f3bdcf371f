import { setTimeout as wait } from 'node:timers/promises'
import type { PublishOptions } from '../../model/host.ts'
import type { Report } from '../../model/result.ts'
import { command } from './command.ts'
import { commentClient } from './comment-client.ts'
import { connect } from './connect.ts'
import { digest } from './digest.ts'
import type { EventContext } from './event.ts'
import { explain } from './explain.ts'
import { findPullRequest } from './find-pull-request.ts'
import { hasNews } from './has-news.ts'
import { hideTokens } from './hide-tokens.ts'
import { isCommentKey } from './marker.ts'
import type { Surroundings } from './surroundings.ts'
import { type Post, type Posted, upsert } from './upsert.ts'

export interface Commented {
  state: Posted['state']
  id?: number
  url?: string
  pullRequest?: number
}

interface Task {
  report: Report
  /** Markdown. */
  text: string
  options: PublishOptions
  event: EventContext
  at: Surroundings
}

/** Writes or updates the comment on the pull request of the event, if there is one. Never throws. */
export async function comment(task: Task): Promise<Commented> {
  const { event, options, at } = task
  const token = at.env['INPUT_TOKEN']?.trim()
  if (options.comment === 'never') return { state: 'skipped' }
  if (event.note !== undefined || (!event.pullRequest && !event.lookup)) {
    at.log.line(`No comment: ${event.note ?? 'the event has no pull request'}.`)
    return { state: 'skipped' }
  }
  if (!token)
    return degrade(at, 'The input "token" is empty. Fix: leave it out, or give it a token.')
  if (!isCommentKey(options.commentKey)) {
    return degrade(at, 'Fix: give "comment-key" 1 to 60 letters, digits, dots, "_" and "-".')
  }
  const stop = new AbortController()
  const late = Promise.withResolvers<never>()
  const timer = setTimeout(() => {
    late.reject(new Error(`the API took longer than ${at.budgetMs / 1000} s`))
    stop.abort()
  }, at.budgetMs)
  try {
    return await Promise.race([write(task, token, stop.signal), late.promise])
  } catch (error) {
    return refused(task, error)
  } finally {
    clearTimeout(timer)
  }
}

async function write(task: Task, token: string, signal: AbortSignal): Promise<Commented> {
  const { event, at } = task
  const [owner = '', repo = ''] = at.env['GITHUB_REPOSITORY']?.split('/') ?? []
  const apiUrl = at.env['GITHUB_API_URL'] || 'https://api.github.com'
  const octokit = await connect({ token, apiUrl, budgetMs: at.budgetMs, signal, log: at.log })
  const pullRequest =
    event.pullRequest ??
    (event.commit &&
      (await findPullRequest({
        octokit,
        owner,
        repo,
        commit: event.commit,
        headBranch: event.headBranch,
      })))
  if (!pullRequest) {
    at.log.line('No comment: no open pull request has this commit as its head.')
    return { state: 'skipped' }
  }
  const client = commentClient({ octokit, owner, repo, pullRequest, token })
  const posted = await upsert(client, post(task), {
    settleMs: at.settleMs,
    wait: (ms) => wait(ms, undefined, { signal }),
  })
  // Too late: the caller has said so already.
  signal.throwIfAborted()
  if (posted.state === 'degraded') return { ...refused(task, posted.cause), pullRequest }
  at.log.line(`Comment on pull request ${pullRequest}: ${posted.state}.`)
  return { ...posted, pullRequest }
}

function post({ report, text, options, event, at }: Task): Post {
  return {
    marker: {
      key: options.commentKey,
      run: event.run?.id ?? count(at.env['GITHUB_RUN_ID']),
      attempt: event.run?.attempt ?? count(at.env['GITHUB_RUN_ATTEMPT']),
      digest: digest(report, event.commit),
    },
    text: hideTokens(text, at.env),
    commit: event.commit,
    mode: options.comment,
    problem: hasNews(report),
  }
}

function count(text: string | undefined): number {
  return /^\d{1,15}$/.test(text ?? '') ? Number(text) : 0
}

function refused({ event, at }: Task, error: unknown): Commented {
  const dependabot = at.env['GITHUB_ACTOR'] === 'dependabot[bot]'
  return degrade(at, explain(error, { fork: event.headRepoIsFork === true, dependabot }))
}

/** An annotation, because nobody opens the log of a green job to learn why there is no comment. */
function degrade(at: Surroundings, why: string): Commented {
  const line = command('warning', { title: 'Rehearse: no comment' }, hideTokens(why, at.env))
  at.command(hideTokens(line, at.env))
  return { state: 'degraded' }
}
