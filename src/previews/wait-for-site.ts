import { UserError } from '../model/errors.ts'
import type { PreviewSetting } from '../model/preview.ts'
import { redact } from '../model/redact.ts'
import type { Access } from '../model/access.ts'
import { formatDuration } from '../model/units.ts'
import { capitalised } from './capitalised.ts'
import type { Reason } from './reason.ts'
import { reasonText } from './reason-text.ts'
import { isLoopback } from '../model/loopback.ts'
import { siteCandidates } from './site-candidates.ts'
import { checkAccess, toldAccess } from './told-access.ts'
import { waitForAnswer } from './wait-for-answer.ts'

/**
 * Waits until a site that Rehearse does not run itself answers: at `ready` if given, else at its address.
 * What opens it goes to its own origin only. Returns its address, in which the address of localhost that answers is pinned. Throws the UserErrors
 * `preview-protected` where it asks for a login and `preview-not-ready` else, with `fix` as what to do where
 * the reason names nothing better, and the reason of an abort.
 */
export async function waitForSite(
  setting: Pick<PreviewSetting, 'log' | 'signal' | 'access'>,
  site: { address: URL; ready: string | undefined; timeoutMs: number; fix: string },
): Promise<URL> {
  const address = new URL(site.address)
  const asked = site.ready === undefined ? address : new URL(site.ready, address)
  const shown = redact(address.href)
  const { access } = setting
  setting.log.line(`waiting for ${shown}${access ? `, with ${toldAccess(access)}` : ''}`)
  if (access && address.protocol === 'http:' && !isLoopback(address.hostname)) {
    setting.log.warn(`${shown} is http: ${toldAccess(access)} can be read on the way`)
  }
  const answer = await waitForAnswer({
    urls: await siteCandidates(asked),
    timeoutMs: site.timeoutMs,
    signal: setting.signal,
    isFinal,
    ...(access === undefined ? {} : { headers: access.headers }),
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
  const why = `${capitalised(reasonText(answer, address.host, asked.pathname))}${sent(answer, access)}`
  const fix = change(answer, shown, access) ?? site.fix
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

/** That it lets nobody in, although it was asked with what should open it. */
function sent({ kind }: Reason, access: Access | undefined): string {
  if (access === undefined || (kind !== 'protected' && kind !== 'redirect')) return ''
  return `, and ${toldAccess(access)} ${access.names.length === 1 ? 'was' : 'were'} sent`
}

/** What waiting does not mend. */
function isFinal({ kind }: Reason): boolean {
  return kind === 'tls' || kind === 'plain' || kind === 'protected'
}

/** Undefined where it depends on who deploys the site. */
function change(reason: Reason, shown: string, access: Access | undefined): string | undefined {
  switch (reason.kind) {
    case 'tls':
      return `Use ${shown.replace(/^http:/, 'https:')}`
    case 'plain':
      return `Use ${shown.replace(/^https:/, 'http:')}`
    case 'certificate':
      return 'Give it a valid certificate, or name its authority in NODE_EXTRA_CA_CERTS'
    case 'protected':
      if (access) return checkAccess(access)
      return 'Send what lets automation in with "headers" or "cookies" (docs/previews.md#protected-previews), or switch the protection of previews off'
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
