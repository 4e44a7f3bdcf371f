import type { Places } from './call.ts'
import type { JsonObject } from './json.ts'
import { isBot } from './rights.ts'
import type { StoredComment } from './state.ts'
import { userJson } from './user-json.ts'

const reactions = ['+1', '-1', 'laugh', 'confused', 'heart', 'hooray', 'eyes', 'rocket']

/** "issue-comment". `repo` is "owner/name". */
export function commentJson(comment: StoredComment, repo: string, places: Places): JsonObject {
  const root = `${places.api}/repos/${repo}/issues`
  const url = `${root}/comments/${comment.id}`
  return {
    id: comment.id,
    node_id: Buffer.from(`IssueComment:${comment.id}`).toString('base64'),
    url,
    html_url: `${places.web}/${repo}/pull/${comment.pull}#issuecomment-${comment.id}`,
    issue_url: `${root}/${comment.pull}`,
    user: userJson(comment.login, places),
    body: comment.body,
    created_at: comment.createdAt,
    updated_at: comment.updatedAt,
    author_association: isBot(comment.login) ? 'NONE' : 'MEMBER',
    performed_via_github_app: null,
    reactions: {
      url: `${url}/reactions`,
      total_count: 0,
      ...Object.fromEntries(reactions.map((name) => [name, 0])),
    },
  }
}
