import { getOctokit } from '@actions/github'
import type { GithubApiOptions, Rights } from './options.ts'
import { type GithubApi, startGithubApi } from './server.ts'

const all: Rights = {
  actions: 'read',
  checks: 'write',
  deployments: 'write',
  issues: 'write',
  'pull-requests': 'write',
  statuses: 'write',
}

const tokens = {
  job: { value: 'ghs_job', rights: all },
  fork: { value: 'ghs_fork', rights: { 'pull-requests': 'read' } },
  issues: { value: 'ghs_issues', rights: { issues: 'write' } },
  nothing: { value: 'ghs_nothing', rights: {} },
  person: { value: 'ghp_person', rights: all, login: 'octocat' },
} as const

/** The commit at the head of pull request 7. */
export const sha = 'c'.repeat(40)
export const shop = { owner: 'octo', repo: 'shop' }
export const issue = { ...shop, issue_number: 7 }
export const comments = '/repos/octo/shop/issues/7/comments'

/** The double with the repository octo/shop, its pull request 7, and tokens of several rights. */
export function startShop(more: Partial<GithubApiOptions> = {}): Promise<GithubApi> {
  const pulls = [{ number: 7, headSha: sha, headRef: 'blue' }]
  return startGithubApi({ repo: 'octo/shop', tokens, pulls, ...more })
}

/** The client that Rehearse uses, without retries. */
export function octokitFor(api: GithubApi, token: keyof typeof tokens = 'job') {
  return getOctokit(tokens[token].value, { baseUrl: api.url })
}

export interface RawAnswer {
  status: number
  headers: Headers
  answer: unknown
}

/**
 * One request such as "GET /user" by a client that knows no rules. A text is sent as it is, any other body as JSON;
 * `authorization` null sends none.
 */
export async function raw(
  api: GithubApi,
  request: string,
  body?: unknown,
  authorization: string | null = `Bearer ${tokens.job.value}`,
): Promise<RawAnswer> {
  const [method = '', path = ''] = request.split(' ')
  const headers = new Headers()
  if (authorization !== null) headers.set('authorization', authorization)
  if (body !== undefined) headers.set('content-type', 'application/json')
  const text = typeof body === 'string' ? body : JSON.stringify(body)
  const init = body === undefined ? { method, headers } : { method, headers, body: text }
  const response = await fetch(api.url + path, init)
  const received = await response.text()
  const answer: unknown = received === '' ? null : JSON.parse(received)
  return { status: response.status, headers: response.headers, answer }
}
