import type { Places } from './call.ts'
import type { JsonObject } from './json.ts'
import { repositoryJson } from './repository-json.ts'
import type { StoredPull } from './state.ts'
import { idOf, userJson } from './user-json.ts'

/** "pull-request-simple": a pull request in a list. `repo` is the base, "owner/name". */
export function pullJson(pull: StoredPull, repo: string, places: Places): JsonObject {
  const { number, headRepo } = pull
  const root = `${places.api}/repos/${repo}`
  const url = `${root}/pulls/${number}`
  const page = `${places.web}/${repo}/pull/${number}`
  const [baseOwner = ''] = repo.split('/')
  // When the fork is gone GitHub still knows whose it was.
  const headOwner = headRepo?.split('/')[0] ?? pull.login
  const addresses = {
    comments_url: `${root}/issues/${number}/comments`,
    commits_url: `${url}/commits`,
    statuses_url: `${root}/statuses/${pull.headSha}`,
    review_comments_url: `${url}/comments`,
    review_comment_url: `${root}/pulls/comments{/number}`,
    issue_url: `${root}/issues/${number}`,
  }
  const side = (owner: string, ref: string, sha: string, fullName: string | null) => ({
    label: `${owner}:${ref}`,
    ref,
    sha,
    user: userJson(owner, places),
    repo: fullName === null ? null : repositoryJson(fullName, fullName !== repo, places),
  })
  return {
    url,
    id: idOf(`${repo}#${number}`),
    node_id: Buffer.from(`PullRequest:${number}`).toString('base64'),
    html_url: page,
    diff_url: `${page}.diff`,
    patch_url: `${page}.patch`,
    ...addresses,
    number,
    state: pull.state,
    locked: false,
    title: pull.title,
    user: userJson(pull.login, places),
    body: null,
    labels: [],
    milestone: null,
    active_lock_reason: null,
    created_at: pull.createdAt,
    updated_at: pull.updatedAt,
    closed_at: pull.state === 'closed' ? pull.updatedAt : null,
    merged_at: null,
    merge_commit_sha: null,
    assignee: null,
    assignees: [],
    requested_reviewers: [],
    requested_teams: [],
    head: side(headOwner, pull.headRef, pull.headSha, headRepo),
    base: side(baseOwner, pull.baseRef, pull.baseSha, repo),
    _links: {
      self: { href: url },
      html: { href: page },
      issue: { href: addresses.issue_url },
      comments: { href: addresses.comments_url },
      review_comments: { href: addresses.review_comments_url },
      review_comment: { href: addresses.review_comment_url },
      commits: { href: addresses.commits_url },
      statuses: { href: addresses.statuses_url },
    },
    author_association: headRepo === repo ? 'MEMBER' : 'NONE',
    auto_merge: null,
    draft: false,
  }
}

/** "pull-request": a pull request asked for by its number. */
export function wholePullJson(
  pull: StoredPull,
  repo: string,
  places: Places,
  comments: number,
): JsonObject {
  return {
    ...pullJson(pull, repo, places),
    merged: false,
    mergeable: pull.state === 'open' ? true : null,
    rebaseable: pull.state === 'open' ? true : null,
    mergeable_state: pull.state === 'open' ? 'clean' : 'unknown',
    merged_by: null,
    comments,
    review_comments: 0,
    maintainer_can_modify: pull.headRepo !== repo && pull.headRepo !== null,
    commits: 1,
    additions: 1,
    deletions: 1,
    changed_files: 1,
  }
}
