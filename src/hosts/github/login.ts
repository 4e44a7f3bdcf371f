import type { Connection } from './connect.ts'

/** The login under which a token writes: that of a job's own token, else the person's that the API names. */
export async function loginOf(octokit: Connection, token: string): Promise<string> {
  if (!/^(?:gh[pou]_|github_pat_)/.test(token)) return 'github-actions[bot]'
  const { data } = await octokit.rest.users.getAuthenticated()
  return data.login
}
