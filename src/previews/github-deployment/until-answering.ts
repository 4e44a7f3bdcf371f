import { UserError } from '../../model/errors.ts'
import type { PreviewSetting } from '../../model/preview.ts'
import { redact } from '../../model/redact.ts'
import { waitForSite } from '../wait-for-site.ts'
import { statusOf } from './status-of.ts'

/** A deployed site. */
export interface DeployedSite {
  address: URL
  /** Path to ask instead of the address. */
  ready: string | undefined
  timeoutMs: number
}

/**
 * Returns when the site answers. Throws the UserErrors `preview-not-ready`, and `preview-protected` as soon
 * as it asks for a login: that does not change by waiting.
 */
export async function untilAnswering(
  setting: Pick<PreviewSetting, 'log' | 'signal'>,
  site: DeployedSite,
): Promise<{ url: string }> {
  const { address, ready } = site
  const asked = ready === undefined ? address : new URL(ready, address)
  const first = await statusOf(asked, setting.signal)
  refuseProtected(asked, first)
  await waitForSite(setting, {
    ...site,
    fix: 'See what the site logs where it is deployed, or raise "timeout"',
  })
  // What just came up may ask for a login too.
  if (first === undefined || first >= 500) {
    refuseProtected(asked, await statusOf(asked, setting.signal))
  }
  return { url: address.href }
}

function refuseProtected(asked: URL, status: number | undefined): void {
  if (status !== 401 && status !== 403) return
  throw new UserError({
    code: 'preview-protected',
    what: `${redact(asked.href)} lets nobody in without a login`,
    why: `GET ${asked.pathname} answers ${status}`,
    fix: 'Let automation in where the site is deployed (on Vercel: Deployment Protection, bypass header x-vercel-protection-bypass), or switch the protection of previews off',
  })
}
