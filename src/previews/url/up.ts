import { UserError } from '../../model/errors.ts'
import type { PreviewSetting } from '../../model/preview.ts'
import { redact } from '../../model/redact.ts'
import { formatDuration } from '../../model/units.ts'
import { capitalised } from '../capitalised.ts'
import { reasonText } from '../reason-text.ts'
import { waitForAnswer } from '../wait-for-answer.ts'
import { readAddress } from './address.ts'
import type { UrlOptions } from './options.ts'

/**
 * Starts nothing; returns when the address answers. Throws the UserErrors `preview-address-invalid` and
 * `preview-not-ready`.
 */
export async function up(setting: PreviewSetting, options: UrlOptions): Promise<{ url: string }> {
  const address = readAddress(options.address)
  const asked = options.ready === undefined ? address : new URL(options.ready, address)
  const shown = redact(address.href)
  setting.log.line(`waiting for ${shown}`)
  const answer = await waitForAnswer({
    urls: [asked],
    timeoutMs: options.timeout,
    signal: setting.signal,
    onReason: (reason) =>
      setting.log.progress(`waiting: ${reasonText(reason, address.host, asked.pathname)}`),
  })
  setting.signal.throwIfAborted()
  if (answer instanceof URL) return { url: address.href }
  throw new UserError({
    code: 'preview-not-ready',
    what: `${shown} was not ready within ${formatDuration(options.timeout)}`,
    why: capitalised(reasonText(answer, address.host, asked.pathname)),
    fix: 'Wait for its deployment in a step before this one, correct the address, or raise "timeout"',
  })
}
