import { UserError } from '../../model/errors.ts'
import { redact } from '../../model/redact.ts'
import { formatDuration } from '../../model/units.ts'
import { visible } from '../../model/visible.ts'
import { cleanLine } from '../../processes/clean-line.ts'
import { nearlyMatchesEnvironment } from './environment-pattern.ts'
import type { Found } from './find-site.ts'
import { namedEnvironments } from './named-environments.ts'
import { saidBy } from './said-by.ts'
import { logUrl } from './site-url.ts'
import { shortCommit, type Wanted } from './wanted.ts'

/**
 * What is to be said when the time is over: `deployment-not-found`, `deployment-not-ready`, or
 * `deployments-not-readable` when GitHub never answered. `cause` is what went wrong at the last look.
 */
export function notInTimeError(
  wanted: Wanted,
  found: Exclude<Found, { kind: 'ready' }> | undefined,
  cause: string | undefined,
  timeoutMs: number,
): UserError {
  const within = `within ${formatDuration(timeoutMs)}`
  const since = cause === undefined ? '' : `; at the last look, ${cause}`
  if (found === undefined) {
    return new UserError({
      code: 'deployments-not-readable',
      what: `GitHub did not show the deployments of ${wanted.repository} ${within}`,
      why: `At the last look: ${cause ?? 'no answer'}`,
      fix: 'Try again when GitHub answers, or check GITHUB_API_URL',
    })
  }
  if (found.kind === 'waiting') {
    const place = `"${visible(found.environment, 80)}"`
    const log = found.status && logUrl(found.status)
    return new UserError({
      code: 'deployment-not-ready',
      what: `The deployment of commit ${shortCommit(wanted)} to ${place} was not ready ${within}`,
      why: `${stateOf(found)}${since}`,
      fix: `Raise "timeout" if it only needs longer${log ? `; its log is ${visible(redact(log.href), 500)}` : ''}`,
    })
  }
  const to = wanted.environment === undefined ? '' : ` to "${visible(wanted.environment, 80)}"`
  return new UserError({
    code: 'deployment-not-found',
    what: `No deployment of commit ${shortCommit(wanted)}${to} appeared ${within}`,
    why: `${seen(wanted, found.environments)}${since}`,
    fix: change(wanted, found.environments),
  })
}

function stateOf(found: Extract<Found, { kind: 'waiting' }>): string {
  if (found.state === 'cancelled') {
    const said = found.status ? ` (${saidBy(found.status)})` : ''
    return `It was cancelled or has no address${said}, and no newer one followed`
  }
  return `It is still ${found.status ? saidBy(found.status) : cleanLine(found.state, 40)}`
}

function seen({ repository }: Wanted, environments: readonly string[]): string {
  return environments.length === 0
    ? `${repository} has no deployment of this commit at all`
    : `This commit is deployed to ${namedEnvironments(environments)} only`
}

function change({ environment }: Wanted, environments: readonly string[]): string {
  const near = environments.find((name) => nearlyMatchesEnvironment(environment ?? '', name))
  if (near !== undefined) {
    return `Write "environment" as "${visible(near, 80)}": dashes, spaces and case count`
  }
  return environments.length === 0
    ? 'Check that the host deploys this commit and writes deployments to GitHub; set "commit" if it deploys another'
    : 'Set "environment" to one of these, or check that the host deploys this commit'
}
