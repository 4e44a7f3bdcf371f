import { UserError } from '../model/errors.ts'
import type { PreviewSetting } from '../model/preview.ts'
import { redact } from '../model/redact.ts'
import { formatDuration } from '../model/units.ts'
import { capitalised } from './capitalised.ts'
import type { Reason } from './reason.ts'
import { reasonText } from './reason-text.ts'
import { siteCandidates } from './site-candidates.ts'
import { waitForAnswer } from './wait-for-answer.ts'

/**
 * Waits until a site that Rehearse does not run itself answers: at `ready` if given, else at its address.
 * Returns its address, in which the address of localhost that answers is pinned. Throws the UserErrors
 * `preview-protected` where it asks for a login and `preview-not-ready` else, with `fix` as what to do where
 * the reason names nothing better, and the reason of an abort.
 */
export async function waitForSite(
  setting: Pick<PreviewSetting, 'log' | 'signal'>,
  site: { address: URL; ready: string | undefined; timeoutMs: number; fix: string },
): Promise<URL> {
  const address = new URL(site.address)
  const asked = site.ready === undefined ? address : new URL(site.ready, address)
  const shown = redact(address.href)
  setting.log.line(`waiting for ${shown}`)
  const answer = await waitForAnswer({
    urls: await siteCandidates(asked),
    timeoutMs: site.timeoutMs,
    signal: setting.signal,
    isFinal,
    onReason: (reason) =>
      setting.log.progress(`waiting: ${reasonText(reason, address.host, asked.pathname)}`),
  })
  setting.signal.throwIfAborted()
  if (answer instanceof URL) {
    if (answer.host !== asked.host) {
      setting.log.line(`${asked.hostname} answers at ${answer.hostname}, which is the target`)
      address.hostname = answer.hostname
    }
    return address
  }
  const why = capitalised(reasonText(answer, address.host, asked.pathname))
  const fix = change(answer, shown) ?? site.fix
  if (answer.kind === 'protected') {
    const what = `${shown} lets nobody in without a login`
    throw new UserError({ code: 'preview-protected', what, why, fix })
  }
  throw new UserError({
    code: 'preview-not-ready',
    what: isFinal(answer)
      ? `${shown} answers, but checks cannot use it`
      : `${shown} was not ready within ${formatDuration(site.timeoutMs)}`,
    why,
    fix,
  })
}

/** What waiting does not mend. */
function isFinal({ kind }: Reason): boolean {
  return kind === 'tls' || kind === 'plain' || kind === 'protected'
}

/** Undefined where it depends on who deploys the site. */
function change(reason: Reason, shown: string): string | undefined {
  switch (reason.kind) {
    case 'tls':
      return `Use ${shown.replace(/^http:/, 'https:')}`
    case 'plain':
      return `Use ${shown.replace(/^https:/, 'http:')}`
    case 'certificate':
      return 'Give it a valid certificate, or name its authority in NODE_EXTRA_CA_CERTS'
    case 'protected':
      return 'Let automation in where the site is deployed, switch the protection of previews off, or set "ready" to a path that answers without a login'
    case 'redirect':
      return 'Use the address that it redirects to, or set "ready" to a path that stays on the host'
    case 'refused':
    case 'closed':
    case 'not-http':
    case 'no-answer':
    case 'status':
    case 'failed':
      return undefined
  }
}
