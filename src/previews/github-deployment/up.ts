import type { PreviewSetting } from '../../model/preview.ts'
import { redact } from '../../model/redact.ts'
import { visible } from '../../model/visible.ts'
import { awaitDeployment } from './await-deployment.ts'
import { type Clock, clock as realClock } from './clock.ts'
import { deploymentsOf } from './deployments.ts'
import { type Found, findSite } from './find-site.ts'
import type { GithubDeploymentOptions } from './options.ts'
import { type JobEvent, readEvent } from './read-event.ts'
import { readSurroundings, type Surroundings } from './surroundings.ts'
import { readToken } from './read-token.ts'
import { untilAnswering } from './until-answering.ts'
import { shortCommit } from './wanted.ts'

type Site = Extract<Found, { kind: 'ready' }>

/** A deployment that is ready at the last moment still gets this long to answer. */
const leastReadyMs = 10_000

/**
 * Starts nothing; returns when the deployment of this commit is ready and answers. Throws the UserErrors of
 * `readSurroundings`, `readToken`, `awaitDeployment` and `untilAnswering`.
 */
export async function up(
  setting: PreviewSetting,
  options: GithubDeploymentOptions,
  clock: Clock = realClock,
): Promise<{ url: string }> {
  const deadline = clock.now() + options.timeout
  const event = readEvent(setting.env)
  const surroundings = readSurroundings(setting.env, event, options)
  const site = await findDeployment(setting, options, event, surroundings, clock)
  setting.log.line(
    `deployed to "${visible(site.environment, 80)}": ${visible(redact(site.url.href), 500)}`,
  )
  for (const note of site.notes) setting.log.warn(`the deployment: ${note}`)
  return await untilAnswering(setting, {
    address: site.url,
    ready: options.ready,
    timeoutMs: Math.max(leastReadyMs, deadline - clock.now()),
  })
}

async function findDeployment(
  setting: PreviewSetting,
  options: GithubDeploymentOptions,
  event: JobEvent,
  { apiUrl, server, repository, commit }: Surroundings,
  clock: Clock,
): Promise<Site> {
  const { log, signal, env } = setting
  const wanted = { repository, commit, environment: options.environment }
  const told = await ofEvent(event, wanted, server)
  if (told !== undefined) return told
  const to = options.environment === undefined ? '' : ` to "${visible(options.environment, 80)}"`
  log.line(`waiting for the deployment of ${repository} ${shortCommit(wanted)}${to}`)
  const token = readToken(env, options['token-env'])
  const deployments = deploymentsOf(
    { apiUrl, repository, commit },
    { token, signal, date: () => clock.date() },
  )
  return await awaitDeployment(deployments, {
    wanted,
    server,
    timeoutMs: options.timeout,
    clock,
    log,
    signal,
  })
}

/** The site that a `deployment_status` event names, without a request. Throws what `findSite` throws. */
async function ofEvent(
  { deployment }: JobEvent,
  wanted: Parameters<typeof findSite>[0],
  server: URL,
): Promise<Site | undefined> {
  if (deployment === undefined || deployment.record.sha !== wanted.commit) return undefined
  const found = await findSite(wanted, server, {
    list: async () => [deployment.record],
    statuses: async () => [deployment.status],
  })
  return found.kind === 'ready' ? found : undefined
}
