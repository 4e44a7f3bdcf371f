import type { Connection } from './connect.ts'
import { loginOf } from './login.ts'

export interface Comment {
  id: number
  author: string
  body: string
  url: string
}

/** The comments of one pull request. Every call may throw; an HTTP failure carries its `status`. */
export interface CommentClient {
  list(): Promise<Comment[]>
  create(body: string): Promise<Comment>
  update(id: number, body: string): Promise<void>
  remove(id: number): Promise<void>
  /** Undefined without the right to read the pull request. */
  head(): Promise<{ sha: string; state: string } | undefined>
  /** The login under which `create` is expected to write. */
  me(): Promise<string>
}

export interface Thread {
  octokit: Connection
  owner: string
  repo: string
  pullRequest: number
  /** Tells a person's token, which the API can name, from a job's. */
  token: string
}

/** GitHub allows 2500 comments on an issue. */
const maxPages = 30

/** The comments of a pull request over REST: the part of the API that other forges share. */
export function commentClient(thread: Thread): CommentClient {
  const { octokit, owner, repo, pullRequest, token } = thread
  const place = { owner, repo }
  const issue = { ...place, issue_number: pullRequest }
  return {
    async list() {
      const comments: Comment[] = []
      let pages = 0
      const each = octokit.paginate.iterator(octokit.rest.issues.listComments, {
        ...issue,
        per_page: 100,
      })
      for await (const { data } of each) {
        comments.push(...data.map(toComment))
        if (++pages === maxPages) break
      }
      return comments
    },
    async create(body) {
      // Not repeated blindly: a creation that failed on the way may have arrived.
      const request = { retries: 0 }
      const { data } = await octokit.rest.issues.createComment({ ...issue, body, request })
      return toComment(data)
    },
    async update(id, body) {
      await octokit.rest.issues.updateComment({ ...place, comment_id: id, body })
    },
    async remove(id) {
      await octokit.rest.issues.deleteComment({ ...place, comment_id: id })
    },
    async head() {
      const { data } = await octokit.rest.pulls.get({ ...place, pull_number: pullRequest })
      return { sha: data.head.sha, state: data.state }
    },
    me: () => loginOf(octokit, token),
  }
}

function toComment(data: {
  id: number
  html_url: string
  body?: string | undefined
  user: { login: string } | null
}): Comment {
  return {
    id: data.id,
    author: data.user?.login ?? '',
    body: data.body ?? '',
    url: data.html_url,
  }
}
