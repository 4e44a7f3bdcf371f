import { refusal } from './answer.ts'
import type { Call, Handler } from './call.ts'
import type { JsonObject } from './json.ts'
import { pageOf } from './page.ts'
import type { StoredIssue } from './state.ts'
import { textOf } from './text-of.ts'
import { timestamp } from './timestamp.ts'
import { userJson } from './user-json.ts'

/** "issue", without what a pull request has. */
function issueJson(issue: StoredIssue, { state, places }: Call): JsonObject {
  const { number, login, title, body, state: is, labels, createdAt, updatedAt } = issue
  const url = `${places.api}/repos/${state.repo}/issues/${number}`
  return {
    id: number,
    node_id: Buffer.from(`Issue:${number}`).toString('base64'),
    url,
    repository_url: `${places.api}/repos/${state.repo}`,
    labels_url: `${url}/labels{/name}`,
    comments_url: `${url}/comments`,
    events_url: `${url}/events`,
    html_url: `${places.web}/${state.repo}/issues/${number}`,
    number,
    title,
    body,
    state: is,
    locked: false,
    user: userJson(login, places),
    labels,
    assignee: null,
    milestone: null,
    comments: 0,
    created_at: createdAt,
    updated_at: updatedAt,
    closed_at: is === 'closed' ? updatedAt : null,
  }
}

/** Issues that are no pull requests, the newest first. */
export const issueHandlers: Readonly<Record<string, Handler>> = {
  'issues/list-for-repo'(call) {
    const wanted = call.query.get('state') ?? 'open'
    const creator = call.query.get('creator')
    const all = [...call.state.issues.values()]
      .filter(({ state }) => wanted === 'all' || state === wanted)
      .filter(({ login }) => creator === null || login === creator)
      .toReversed()
    const { items, headers } = pageOf(all, call.query, call.url)
    return { status: 200, headers, body: items.map((issue) => issueJson(issue, call)) }
  },

  'issues/create'(call) {
    const now = timestamp()
    const issue: StoredIssue = {
      number: call.state.nextId(),
      login: call.login,
      title: textOf(call.body.title),
      body: textOf(call.body.body),
      state: 'open',
      labels: [],
      createdAt: now,
      updatedAt: now,
    }
    call.state.issues.set(issue.number, issue)
    return { status: 201, body: issueJson(issue, call) }
  },

  'issues/update'(call) {
    const issue = call.state.issues.get(Number(call.params.issue_number))
    if (issue === undefined) return refusal(404, 'Not Found')
    const { title, body, state } = call.body
    if (title !== undefined) issue.title = textOf(title)
    if (body !== undefined) issue.body = textOf(body)
    if (state === 'open' || state === 'closed') issue.state = state
    issue.updatedAt = timestamp()
    return { status: 200, body: issueJson(issue, call) }
  },
}
