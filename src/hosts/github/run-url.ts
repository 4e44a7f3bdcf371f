/** The page of this run, of the attempt that it is; undefined outside of one. */
export function runUrlOf(env: Readonly<Record<string, string | undefined>>): string | undefined {
  const server = env['GITHUB_SERVER_URL']?.replace(/\/+$/, '')
  const { GITHUB_REPOSITORY: repo, GITHUB_RUN_ID: run, GITHUB_RUN_ATTEMPT: attempt } = env
  if (!server || !repo || !run) return undefined
  const url = `${server}/${repo}/actions/runs/${run}`
  return attempt ? `${url}/attempts/${attempt}` : url
}
