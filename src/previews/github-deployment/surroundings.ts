import { UserError } from '../../model/errors.ts'
import { visible } from '../../model/visible.ts'
import { CommitId } from './commit-id.ts'
import type { GithubDeploymentOptions } from './options.ts'
import type { JobEvent } from './read-event.ts'

/** Where the deployments of which commit are to be found. */
export interface Surroundings {
  apiUrl: string
  /** Address of GitHub's own pages. */
  server: URL
  /** "owner/name". */
  repository: string
  commit: string
}

/**
 * Reads the variables that GitHub sets for a job. The commit is that of the options, else that of the event,
 * else GITHUB_SHA. Throws the UserError `github-job-unknown`.
 */
export function readSurroundings(
  env: Readonly<Record<string, string | undefined>>,
  event: JobEvent,
  options: GithubDeploymentOptions,
): Surroundings {
  const repository = env['GITHUB_REPOSITORY'] ?? ''
  if (!/^[\w-][\w.-]*\/[\w-][\w.-]*$/.test(repository)) {
    throw unknown(
      `GITHUB_REPOSITORY is ${shown(repository)}, not owner/name`,
      'Run it in a job of GitHub Actions, or set GITHUB_REPOSITORY to owner/name',
    )
  }
  const commit = CommitId.safeParse(options.commit ?? event.commit ?? env['GITHUB_SHA'])
  if (!commit.success) {
    throw unknown(
      `The event names no commit, and GITHUB_SHA is ${shown(env['GITHUB_SHA'] ?? '')}`,
      'Set "commit" to the full id of the commit that is deployed',
    )
  }
  return {
    apiUrl: webAddress(env, 'GITHUB_API_URL', 'https://api.github.com').href.replace(/\/+$/, ''),
    server: webAddress(env, 'GITHUB_SERVER_URL', 'https://github.com'),
    repository,
    commit: commit.data,
  }
}

function webAddress(
  env: Readonly<Record<string, string | undefined>>,
  name: string,
  usual: string,
): URL {
  const url = URL.parse(env[name] || usual)
  if (url?.protocol === 'http:' || url?.protocol === 'https:') return url
  throw unknown(
    `${name} is ${shown(env[name] ?? '')}, no http or https address`,
    `Leave ${name} as GitHub sets it, or remove it for ${usual}`,
  )
}

function shown(value: string): string {
  return value === '' ? 'not set' : `"${visible(value, 80)}"`
}

function unknown(why: string, fix: string): UserError {
  const what = 'The deployment to wait for is not known'
  return new UserError({ code: 'github-job-unknown', what, why, fix })
}
