import type { PreviewSetting } from '../../model/preview.ts'
import { readAddress } from '../read-address.ts'
import { waitForSite } from '../wait-for-site.ts'
import type { UrlOptions } from './options.ts'

/**
 * Starts nothing; returns when the site at the address answers. Throws the UserErrors of `readAddress` and
 * `waitForSite`.
 */
export async function up(setting: PreviewSetting, options: UrlOptions): Promise<{ url: string }> {
  const address = await waitForSite(setting, {
    address: readAddress(options.address),
    ready: options.ready,
    timeoutMs: options.timeout,
    fix: 'Wait for its deployment in a step before this one, correct the address, or raise "timeout"',
  })
  return { url: address.href }
}
