import type { PreviewSetting } from '../../model/preview.ts'
import { visible } from '../../model/visible.ts'
import { awaitDeployment } from './await-deployment.ts'
import type { Clock } from './clock.ts'
import { deploymentsOf } from './deployments.ts'
import { type Found, findSite } from './find-site.ts'
import type { GithubDeploymentOptions } from './options.ts'
import { type JobEvent, readEvent } from './read-event.ts'
import { readSurroundings } from './surroundings.ts'
import { readToken } from './read-token.ts'
import { shortCommit, type Wanted } from './wanted.ts'

type Site = Extract<Found, { kind: 'ready' }>

/**
 * The site that is deployed of this commit: from the event when it is about it, else from GitHub's API.
 * Throws the UserErrors of `readSurroundings`, `readToken` and `awaitDeployment`.
 */
export async function findDeployment(
  {
    log,
    signal,
    env,
    ...base
  }: Pick<PreviewSetting, 'log' | 'signal' | 'env' | 'commit' | 'isBase'>,
  options: GithubDeploymentOptions,
  clock: Clock,
): Promise<Site> {
  const event = readEvent(env)
  const { apiUrl, server, repository, commit } = readSurroundings(
    env,
    event,
    base.isBase && base.commit !== undefined ? { ...options, commit: base.commit } : options,
  )
  const { environment } = options
  const wanted = { repository, commit, environment }
  const told = await ofEvent(event, wanted, server)
  if (told !== undefined) return told
  const to = environment === undefined ? '' : ` to "${visible(environment, 80)}"`
  log.line(`waiting for the deployment of ${repository} ${shortCommit(wanted)}${to}`)
  const token = readToken(env, options['token-env'])
  const access = { token, signal, date: () => clock.date() }
  const deployments = deploymentsOf({ apiUrl, repository, commit }, access)
  const timeoutMs = options.timeout
  return await awaitDeployment(deployments, { wanted, server, timeoutMs, clock, log, signal })
}

/** The site that a `deployment_status` event names, without a request. Throws what `findSite` throws. */
async function ofEvent(
  { deployment }: JobEvent,
  wanted: Wanted,
  server: URL,
): Promise<Site | undefined> {
  if (deployment === undefined || deployment.record.sha !== wanted.commit) return undefined
  const found = await findSite(wanted, server, {
    list: async () => [deployment.record],
    statuses: async () => [deployment.status],
  })
  return found.kind === 'ready' ? found : undefined
}
