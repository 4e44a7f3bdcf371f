import type { ErrorKind } from '../../facts.ts'

const kinds: Readonly<Record<string, ErrorKind>> = {
  ECONNREFUSED: 'refused',
  ECONNRESET: 'reset',
  ECONNABORTED: 'reset',
  EPIPE: 'closed',
  ENOTFOUND: 'dns',
  EAI_AGAIN: 'dns',
}

/** A handshake that fails, or a certificate that does not hold. */
const tls =
  /^(?:ERR_(?:SSL|TLS)_|CERT_|CRL_|EPROTO$|UNABLE_TO_|DEPTH_ZERO_|SELF_SIGNED_|HOSTNAME_MISMATCH$|INVALID_(?:CA|PURPOSE)$|PATH_LENGTH_EXCEEDED$)/

/** Out of descriptors, of local ports or of buffers: this machine could not send, the site did nothing wrong. */
const local = new Set(['EMFILE', 'ENFILE', 'EADDRNOTAVAIL', 'ENOBUFS', 'ENOMEM'])

/** The kind of error that a failed socket stands for. */
export function errorKindOf(error: Error): ErrorKind {
  const code = codeOf(error)
  return kinds[code] ?? (tls.test(code) ? 'tls' : 'other')
}

/** Whether the error says that the generator, not the site, ran out of something. */
export function isLocalFault(error: Error): boolean {
  return local.has(codeOf(error))
}

function codeOf(error: Error): string {
  const code: unknown = Reflect.get(error, 'code')
  return typeof code === 'string' ? code : ''
}
