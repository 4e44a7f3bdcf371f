import type { Connection } from './connect.ts'

interface Question {
  octokit: Connection
  owner: string
  repo: string
  commit: string
}

/**
 * The open pull request whose head is the commit; the oldest of several, undefined for none. GitHub also
 * names pull requests that only contain the commit, and closed ones. Throws what the API answers.
 */
export async function findPullRequest(question: Question): Promise<number | undefined> {
  const { octokit, owner, repo, commit } = question
  const { data } = await octokit.rest.repos.listPullRequestsAssociatedWithCommit({
    owner,
    repo,
    commit_sha: commit,
    per_page: 100,
  })
  return data
    .filter(({ state, head }) => state === 'open' && head.sha === commit)
    .map(({ number }) => number)
    .toSorted((a, b) => a - b)[0]
}
