import { UserError } from '../model/errors.ts'
import { formatDuration } from '../model/units.ts'
import type { Activity } from './activity.ts'
import { capitalised } from './capitalised.ts'
import type { Reason } from './reason.ts'
import { reasonText } from './reason-text.ts'
import type { AppSeen } from './watch-app.ts'
import { whyNotListening } from './why-not-listening.ts'

/** What was asked, and for how long. `early` when waiting longer could not have helped. */
export interface Awaited {
  port: number
  /** Whether the port comes from the options. */
  fixed: boolean
  ready: string
  timeoutMs: number
  early: boolean
}

/** `preview-not-ready`, with what was last seen and what to change. */
export function notReadyError(
  reason: Reason,
  awaited: Awaited,
  seen: AppSeen & { otherSockets: readonly string[]; activity: Activity },
  log: string,
): UserError {
  const { why, change } =
    reason.kind === 'refused' ? whyNotListening(awaited, seen) : explain(reason, awaited, seen)
  return new UserError({
    code: 'preview-not-ready',
    what: awaited.early
      ? 'The preview runs, but checks cannot use it'
      : `The preview was not ready within ${formatDuration(awaited.timeoutMs)}`,
    why: capitalised(why),
    fix: `${change}; the log is ${log}`,
  })
}

function explain(
  reason: Reason,
  { port, ready }: Awaited,
  { activity }: { activity: Activity },
): { why: string; change: string } {
  const why = reasonText(reason, `port ${port}`, ready)
  const longer = 'If it only needs longer, raise "timeout"'
  switch (reason.kind) {
    case 'status':
      return { why, change: 'Mend that, or set "ready" to a path that answers once the app is up' }
    case 'protected':
      return {
        why,
        change: 'Turn that off here, or set "ready" to a path that answers without a login',
      }
    case 'redirect':
      return {
        why,
        change:
          'Turn forced HTTPS or a canonical host off here, or set "ready" to a path that stays on the host',
      }
    case 'certificate':
      return {
        why: `the app speaks TLS, and ${why}`,
        change:
          'Let it serve plain HTTP here, or name the authority of its certificate in NODE_EXTRA_CA_CERTS: health and crawl verify it',
      }
    case 'not-http':
      return { why, change: 'Let the preview serve plain HTTP' }
    case 'no-answer':
      return { why: `${why}; the app ${activity.words}`, change: longer }
    case 'refused':
    case 'closed':
    case 'tls':
    case 'plain':
    case 'failed':
      break
  }
  return { why, change: longer }
}
