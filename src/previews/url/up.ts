import { UserError } from '../../model/errors.ts'
import type { PreviewSetting } from '../../model/preview.ts'
import { redact } from '../../model/redact.ts'
import { formatDuration } from '../../model/units.ts'
import { capitalised } from '../capitalised.ts'
import type { Reason } from '../reason.ts'
import { reasonText } from '../reason-text.ts'
import { waitForAnswer } from '../wait-for-answer.ts'
import { readAddress } from './address.ts'
import { candidates } from './candidates.ts'
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
    urls: await candidates(asked),
    timeoutMs: options.timeout,
    signal: setting.signal,
    isFinal: ({ kind }) => kind === 'tls' || kind === 'plain',
    onReason: (reason) =>
      setting.log.progress(`waiting: ${reasonText(reason, address.host, asked.pathname)}`),
  })
  setting.signal.throwIfAborted()
  if (answer instanceof URL) {
    if (answer.host !== asked.host) {
      setting.log.line(`${asked.hostname} answers at ${answer.hostname}, which is the target`)
      address.hostname = answer.hostname
    }
    return { url: address.href }
  }
  const final = answer.kind === 'tls' || answer.kind === 'plain'
  throw new UserError({
    code: 'preview-not-ready',
    what: final
      ? `${shown} answers, but checks cannot use it`
      : `${shown} was not ready within ${formatDuration(options.timeout)}`,
    why: capitalised(reasonText(answer, address.host, asked.pathname)),
    fix: change(answer, shown),
  })
}

function change(reason: Reason, shown: string): string {
  switch (reason.kind) {
    case 'tls':
      return `Write ${shown.replace(/^http:/, 'https:')}`
    case 'plain':
      return `Write ${shown.replace(/^https:/, 'http:')}`
    case 'certificate':
      return 'Give it a valid certificate, or name its authority in NODE_EXTRA_CA_CERTS'
    case 'protected':
      return 'Let automation in by that setting of its host, or set "ready" to a path that answers without a login'
    case 'redirect':
      return 'Write the address that it redirects to, or set "ready" to a path that stays on the host'
    case 'refused':
    case 'closed':
    case 'not-http':
    case 'no-answer':
    case 'status':
    case 'failed':
      break
  }
  return 'Wait for its deployment in a step before this one, correct the address, or raise "timeout"'
}
