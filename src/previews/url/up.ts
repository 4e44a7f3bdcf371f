import type { PreviewSetting } from '../../model/preview.ts'
import { waitForSite } from '../wait-for-site.ts'
import { readAddress } from './address.ts'
import type { UrlOptions } from './options.ts'

/**
 * Starts nothing; returns when the address answers. Throws the UserErrors `preview-address-invalid` and
 * `preview-not-ready`.
 */
export async function up(setting: PreviewSetting, options: UrlOptions): Promise<{ url: string }> {
  const address = readAddress(options.address)
  await waitForSite(setting, {
    address,
    ready: options.ready,
    timeoutMs: options.timeout,
    fix: 'Wait for its deployment in a step before this one, correct the address, or raise "timeout"',
  })
  return { url: address.href }
}
