import { loginOf } from './login.ts'
import type { Marker } from './marker.ts'
import { compareRuns, readMarker, writeMarker } from './marker.ts'
import type { Api } from './with-api.ts'

/** What the issue is to say, if there has to be one. */
export interface IssueText {
  marker: Marker
  /** Markdown. */
  text: string
  /** Whether there is something to mend. */
  problem: boolean
}

const mostPages = 5

/**
 * Keeps one issue open as long as there is something to mend: opens it, says what is new, closes it. Only an issue
 * that this job's own login opened and that starts with our marker is touched. Throws what the API answers.
 */
export async function tellIssue(
  api: Api,
  { marker, text, problem }: IssueText,
): Promise<'opened' | 'updated' | 'unchanged' | 'closed' | 'none'> {
  const { octokit, owner, repo } = api
  const place = { owner, repo }
  const present = await findIssue(api, marker.key)
  const body = `${writeMarker(marker)}\n${text}`
  if (present === undefined) {
    if (!problem) return 'none'
    const name = marker.key === 'default' ? 'production' : marker.key
    await octokit.rest.issues.create({ ...place, title: `Rehearse: ${name}`, body })
    return 'opened'
  }
  const issue = { ...place, issue_number: present.number }
  if (compareRuns(present.marker, marker) > 0) return 'unchanged'
  if (!problem) {
    await octokit.rest.issues.update({ ...issue, body, state: 'closed', state_reason: 'completed' })
    return 'closed'
  }
  if (present.marker.digest === marker.digest) return 'unchanged'
  await octokit.rest.issues.update({ ...issue, body })
  return 'updated'
}

/** The oldest open issue of ours with that key. */
async function findIssue(
  { octokit, owner, repo, token }: Api,
  key: string,
): Promise<{ number: number; marker: Marker } | undefined> {
  const found: { number: number; marker: Marker }[] = []
  let pages = 0
  // Anybody may have copied the text of one.
  const creator = await loginOf(octokit, token)
  const each = octokit.paginate.iterator(octokit.rest.issues.listForRepo, {
    owner,
    repo,
    creator,
    state: 'open',
    per_page: 100,
  })
  for await (const { data } of each) {
    for (const { number, body, pull_request: pull } of data) {
      const marker = pull === undefined ? readMarker(body ?? '') : undefined
      if (marker?.key === key) found.push({ number, marker })
    }
    if (++pages === mostPages) break
  }
  return found.toSorted((one, other) => one.number - other.number)[0]
}
