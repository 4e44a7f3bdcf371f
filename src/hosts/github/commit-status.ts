import type { Report } from '../../model/result.ts'
import type { Api } from './with-api.ts'
import { cut } from './cut.ts'

/** GitHub refuses a longer one. */
const longest = 140

const states = {
  pass: 'success',
  warn: 'success',
  skip: 'success',
  fail: 'failure',
  error: 'error',
} as const

/** What a commit status or a check run says of a report. */
export interface Told {
  report: Report
  commit: string
  /** "rehearse", with the key of the comment behind it where there are several. */
  name: string
  /** The verdict in one line. */
  headline: string
  runUrl: string | undefined
}

/** Sets the status of the tested commit. A gate that is closed is never a success. Throws what the API answers. */
export async function setCommitStatus(api: Api, told: Told): Promise<void> {
  const { octokit, owner, repo } = api
  const { report, commit, name, headline, runUrl } = told
  const state = states[report.outcome]
  await octokit.rest.repos.createCommitStatus({
    owner,
    repo,
    sha: commit,
    state: state === 'success' && report.gate === 'closed' ? 'failure' : state,
    context: name,
    description: cut(headline, longest),
    ...(runUrl === undefined ? {} : { target_url: runUrl }),
  })
}
