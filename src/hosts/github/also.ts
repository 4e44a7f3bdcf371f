import type { PublishOptions, Rendered } from '../../model/host.ts'
import type { Report } from '../../model/result.ts'
import { createCheckRun } from './check-run.ts'
import { markerOf } from './comment.ts'
import { setCommitStatus, type Told } from './commit-status.ts'
import type { EventContext } from './event-context.ts'
import { hideTokens } from './hide-tokens.ts'
import { tellIssue } from './production-issue.ts'
import { runUrlOf } from './run-url.ts'
import type { Surroundings } from './surroundings.ts'
import { withApi } from './with-api.ts'

interface Task {
  report: Report
  rendered: Rendered
  options: PublishOptions
  event: EventContext
  at: Surroundings
}

/** What is only told where it is asked for: a commit status, a check run, an issue. Never throws. */
export async function also(task: Task): Promise<void> {
  const { options, event, at } = task
  // Nobody waits for one longer than for all of them.
  const until = performance.now() + at.budgetMs
  const left = () => ({ at: { ...at, budgetMs: Math.max(1, until - performance.now()) }, event })
  const told = toldOf(task)
  if (options.status && told) {
    const wish = { what: 'commit status', permission: 'statuses: write' }
    await withApi(wish, left(), (api) => setCommitStatus(api, told))
  }
  if (options.checkRun && told) {
    const wish = { what: 'check run', permission: 'checks: write' }
    const summary = hideTokens(task.rendered.comment, at.env)
    await withApi(wish, left(), (api) => createCheckRun(api, told, summary))
  }
  if (options.issue && event.scheduled) {
    const wish = { what: 'issue', permission: 'issues: write' }
    const state = await withApi(wish, left(), (api) => tellIssue(api, issueOf(task)))
    if (state !== undefined) at.log.line(`Issue of the scheduled rehearsal: ${state}.`)
  }
}

function toldOf({ report, rendered, options, event, at }: Task): Told | undefined {
  const commit = event.commit ?? report.commit
  if (commit === undefined) return undefined
  const key = options.commentKey
  return {
    report,
    commit,
    name: key === 'default' ? 'rehearse' : `rehearse/${key}`,
    headline: hideTokens(rendered.headline, at.env),
    runUrl: event.run?.url ?? runUrlOf(at.env),
  }
}

function issueOf(task: Task) {
  const { report, rendered, at } = task
  return {
    marker: markerOf(task),
    text: hideTokens(rendered.comment, at.env),
    problem: report.gate === 'closed',
  }
}
