import type { PreviewSetting } from '../../model/preview.ts'
import { redact } from '../../model/redact.ts'
import { visible } from '../../model/visible.ts'
import { waitForSite } from '../wait-for-site.ts'
import { type Clock, clock as realClock } from './clock.ts'
import { findDeployment } from './find-deployment.ts'
import type { GithubDeploymentOptions } from './options.ts'

/** A deployment that is ready at the last moment still gets this long to answer. */
const leastMs = 10_000

/**
 * Starts nothing; returns when the deployment of this commit is ready and answers. Throws the UserErrors of
 * `findDeployment` and `waitForSite`.
 */
export async function up(
  setting: PreviewSetting,
  options: GithubDeploymentOptions,
  clock: Clock = realClock,
): Promise<{ url: string }> {
  const deadline = clock.now() + options.timeout
  const { url, log: logPage, environment, notes } = await findDeployment(setting, options, clock)
  if (logPage !== undefined) await setting.save({ details: { log: logPage.href } })
  const shown = visible(redact(url.href), 500)
  setting.log.line(`deployed to "${visible(environment, 80)}": ${shown}`)
  for (const note of notes) setting.log.warn(`the deployment: ${note}`)
  const address = await waitForSite(setting, {
    address: url,
    ready: options.ready,
    timeoutMs: Math.max(leastMs, deadline - clock.now()),
    fix: 'See what the site logs where it is deployed, or raise "timeout"',
  })
  return { url: address.href }
}
