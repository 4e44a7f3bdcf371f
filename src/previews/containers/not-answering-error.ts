import { UserError } from '../../model/errors.ts'
import { formatDuration } from '../../model/units.ts'
import { capitalised } from '../capitalised.ts'
import type { Reason } from '../reason.ts'
import { reasonText } from '../reason-text.ts'
import type { PublishedPort } from './container.ts'

/** `preview-not-ready` for a site in a container whose published port does not answer. */
export function notAnsweringError(
  reason: Reason,
  asked: { published: PublishedPort; ready: string; timeoutMs: number },
  log: string,
): UserError {
  const { container, host } = asked.published
  const place = `port ${container} of the container (${host} here)`
  // Whoever forwards a published port accepts first, and closes when nothing listens behind it.
  const silent = reason.kind === 'refused' || reason.kind === 'closed'
  return new UserError({
    code: 'preview-not-ready',
    what: `The preview was not ready within ${formatDuration(asked.timeoutMs)}`,
    why: silent
      ? `Nothing answers on ${place}`
      : capitalised(reasonText(reason, place, asked.ready)),
    fix: `${change(reason, container)}; its log is ${log}`,
  })
}

function change(reason: Reason, port: number): string {
  switch (reason.kind) {
    case 'refused':
    case 'closed':
      return `Let it listen on 0.0.0.0 (not 127.0.0.1) and on port ${port}, or correct "port"`
    case 'status':
      return 'Mend that, or set "ready" to a path that answers once the app is up'
    case 'protected':
      return 'Turn that off in the preview, or set "ready" to a path that answers without a login'
    case 'redirect':
      return 'Turn forced HTTPS or a canonical host off in the preview, or set "ready" to a path that stays on the host'
    case 'not-http':
    case 'tls':
    case 'plain':
    case 'certificate':
      return 'Let it serve plain HTTP on that port'
    case 'no-answer':
    case 'failed':
      break
  }
  return 'If it only needs longer, raise "timeout"'
}

/** `preview-not-ready` when a container is not as it should be; `pending` says which and why. */
export function notSettledError(pending: string, timeoutMs: number, log: string): UserError {
  return new UserError({
    code: 'preview-not-ready',
    what: `The preview was not ready within ${formatDuration(timeoutMs)}`,
    why: pending === '' ? 'The container of its service was not running' : capitalised(pending),
    fix: `If it only needs longer, raise "timeout"; its log is ${log}`,
  })
}
