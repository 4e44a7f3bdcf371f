import { UserError } from '../model/errors.ts'
import { formatDuration } from '../model/units.ts'
import { capitalised } from './capitalised.ts'
import type { Reason } from './probe.ts'
import { reasonText } from './reason-text.ts'

/** `preview-not-ready`, with what was last seen and what to change. */
export function notReadyError(
  reason: Reason,
  serving: { port: number; ready: string; timeoutMs: number; listened: readonly number[] },
  log: string,
): UserError {
  return new UserError({
    code: 'preview-not-ready',
    what: `The preview was not ready within ${formatDuration(serving.timeoutMs)}`,
    why: capitalised(whyNot(reason, serving)),
    fix: `${change(reason, serving)}; the log is ${log}`,
  })
}

function whyNot(
  reason: Reason,
  serving: { port: number; ready: string; listened: readonly number[] },
): string {
  const seen = reasonText(reason, `port ${serving.port}`, serving.ready)
  if (reason.kind !== 'refused') return seen
  if (serving.listened.includes(serving.port)) {
    return `the app listens on port ${serving.port}, but neither on 127.0.0.1 nor on ::1`
  }
  const others = serving.listened.slice(0, 3).join(', ')
  return others === ''
    ? `${seen}; does the app read PORT?`
    : `${seen}; the app listens on port ${others} instead`
}

function change(reason: Reason, serving: { port: number; listened: readonly number[] }): string {
  switch (reason.kind) {
    case 'refused': {
      if (serving.listened.includes(serving.port)) return 'Let it listen on 127.0.0.1 or 0.0.0.0'
      const [other] = serving.listened
      const port = other === undefined ? '"port" to the one it uses' : `"port" to ${other}`
      return `Let the app listen on the port in the variable PORT, or set ${port}`
    }
    case 'status':
      return 'Mend that, or set "ready" to a path that answers once the app is up'
    case 'not-http':
      return 'Let the preview serve plain HTTP'
    case 'no-answer':
    case 'closed':
    case 'failed':
      break
  }
  return 'If it only needs longer, raise "timeout"'
}
