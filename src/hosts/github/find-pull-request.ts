import type { Connection } from './connect.ts'

interface Question {
  octokit: Connection
  owner: string
  repo: string
  commit: string
  /** "owner:branch" of the head, where that is known; of a fork, GitHub does not always know by the commit. */
  headBranch?: string | undefined
}

/**
 * The open pull request whose head is the commit; the oldest of several, undefined for none. GitHub also
 * names pull requests that only contain the commit, and closed ones. Throws what the API answers.
 */
export async function findPullRequest(question: Question): Promise<number | undefined> {
  const { octokit, owner, repo, commit, headBranch: head } = question
  const place = { owner, repo, per_page: 100 }
  const { data } =
    head === undefined
      ? await octokit.rest.repos.listPullRequestsAssociatedWithCommit({
          ...place,
          commit_sha: commit,
        })
      : await octokit.rest.pulls.list({ ...place, head, state: 'open' })
  return data
    .filter(({ state, head: { sha } }) => state === 'open' && sha === commit)
    .map(({ number }) => number)
    .toSorted((a, b) => a - b)[0]
}
