import { formatDuration } from '../model/units.ts'
import { cleanLine } from './clean-line.ts'
import type { Reason } from './probe.ts'

/** A sentence without its full stop. `place` is what was asked, such as "port 3000"; `path` the path. */
export function reasonText(reason: Reason, place: string, path: string): string {
  switch (reason.kind) {
    case 'refused':
      return `nothing listens on ${place}`
    case 'closed':
      return `${place} closes the connection without an answer`
    case 'not-http':
      return `what listens on ${place} does not speak HTTP; does it serve HTTPS?`
    case 'no-answer':
      return `${place} gave no answer to GET ${path} within ${formatDuration(reason.afterMs)}`
    case 'status':
      return `GET ${path} answers ${reason.status}`
    case 'failed':
      break
  }
  return `connecting to ${place} failed: ${cleanLine(reason.cause, 300)}`
}
