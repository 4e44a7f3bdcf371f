import { UserError } from '../model/errors.ts'
import type { PreviewSetting } from '../model/preview.ts'
import { redact } from '../model/redact.ts'
import { formatDuration } from '../model/units.ts'
import { capitalised } from './capitalised.ts'
import { reasonText } from './reason-text.ts'
import { waitForAnswer } from './wait-for-answer.ts'

/**
 * Returns when a site that Rehearse does not run itself answers: at `ready` if given, else at its address.
 * Throws the UserError `preview-not-ready`, with `fix` as what to do, and the reason of an abort.
 */
export async function waitForSite(
  setting: Pick<PreviewSetting, 'log' | 'signal'>,
  site: { address: URL; ready: string | undefined; timeoutMs: number; fix: string },
): Promise<void> {
  const { address, ready, timeoutMs, fix } = site
  const asked = ready === undefined ? address : new URL(ready, address)
  const shown = redact(address.href)
  setting.log.line(`waiting for ${shown}`)
  const answer = await waitForAnswer({
    urls: [asked],
    timeoutMs,
    signal: setting.signal,
    onReason: (reason) =>
      setting.log.progress(`waiting: ${reasonText(reason, address.host, asked.pathname)}`),
  })
  setting.signal.throwIfAborted()
  if (answer instanceof URL) return
  throw new UserError({
    code: 'preview-not-ready',
    what: `${shown} was not ready within ${formatDuration(timeoutMs)}`,
    why: capitalised(reasonText(answer, address.host, asked.pathname)),
    fix,
  })
}
