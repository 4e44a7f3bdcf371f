import { formatDuration } from '../model/units.ts'
import { visible } from '../model/visible.ts'
import { cleanLine } from '../processes/clean-line.ts'
import type { Reason } from './reason.ts'

/** A sentence without its full stop. `place` is what was asked, such as "port 3000"; `path` the path. */
export function reasonText(reason: Reason, place: string, path: string): string {
  switch (reason.kind) {
    case 'refused':
      return `nothing listens on ${place}`
    case 'closed':
      return `${place} closes the connection without an answer`
    case 'not-http':
      return `what listens on ${place} speaks neither HTTP nor TLS`
    case 'tls':
      return `${place} speaks TLS (HTTPS) where plain HTTP was expected`
    case 'plain':
      return `${place} speaks plain HTTP where TLS (HTTPS) was expected`
    case 'no-answer':
      return `${place} gave no answer to GET ${path} within ${formatDuration(reason.afterMs)}`
    case 'status': {
      const words = reason.excerpt === undefined ? '' : `: ${reason.excerpt}`
      return `GET ${path} answers ${reason.status}${words}`
    }
    case 'protected': {
      const by = reason.by === undefined ? 'it is protected' : `it is protected by ${reason.by}`
      return `GET ${path} answers ${reason.status}, ${by}`
    }
    case 'redirect':
      return `GET ${path} answers ${reason.status} and redirects off the host, to ${visible(reason.to)}`
    case 'certificate':
      return `the certificate of ${place} does not hold: ${cleanLine(reason.cause, 300)}`
    case 'failed':
      break
  }
  return `connecting to ${place} failed: ${cleanLine(reason.cause, 300)}`
}
