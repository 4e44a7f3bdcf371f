import { cleanLine } from '../../../processes/clean-line.ts'
import { failureOf } from '../connecting/failure.ts'
import { NotOpen, type Why } from './trouble.ts'
import type { WatchedSocket } from './watched-socket.ts'

const byCode: Readonly<Record<string, Why>> = {
  ECONNREFUSED: 'nothing-listens',
  ENOENT: 'nothing-listens',
  ENOTFOUND: 'no-such-host',
  ETIMEDOUT: 'unreachable',
  ECONNRESET: 'closed',
  EPIPE: 'closed',
}
/** OpenSSL's names for what is wrong with a certificate, and those of Node.js. */
const ofCertificates =
  /^(?:CERT_|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_(?:GET|VERIFY)|HOSTNAME_MISMATCH|ERR_TLS_CERT_)/
const ofTls = /^(?:ERR_SSL_|EPROTO$)/

/** What is known when a connection failed before anybody could be asked. */
export interface Attempt {
  watched: WatchedSocket
  /** host:port, for people. */
  place: string
  /** How long it was waited, where that is over. */
  lateMs: number | undefined
}

/**
 * What a failed connection says of the other side. Where it says something of this machine only, it is thrown as it
 * is, because nothing is known then.
 */
export function troubleOf(error: unknown, { watched, place, lateMs }: Attempt): NotOpen {
  const { code, why, unknown } = failureOf(error)
  if (watched.isForeign()) {
    return new NotOpen('other-protocol', `${place} says "${firstLine(watched.said())}"`)
  }
  if (ofCertificates.test(code)) return new NotOpen('certificate', `${place}: ${why}`)
  if (ofTls.test(code)) return new NotOpen('no-tls', `${place}: ${why}`)
  if (lateMs !== undefined) {
    const late = `${place}: nothing within ${lateMs} ms`
    return new NotOpen(watched.opened() ? 'silent' : 'unreachable', late)
  }
  if (unknown) throw error
  if (Object.hasOwn(byCode, code)) return new NotOpen(byCode[code] ?? 'refused', `${place}: ${why}`)
  return new NotOpen('closed', `${place}: ${why}`)
}

function firstLine(said: Buffer): string {
  return cleanLine(said.toString('latin1').split(/[\r\n]/, 1)[0] ?? '', 80)
}
