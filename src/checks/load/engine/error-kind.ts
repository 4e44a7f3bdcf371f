import type { ErrorKind } from '../facts.ts'

const kinds: Readonly<Record<string, ErrorKind>> = {
  ECONNREFUSED: 'refused',
  ECONNRESET: 'reset',
  ECONNABORTED: 'reset',
  EPIPE: 'closed',
  ENOTFOUND: 'dns',
  EAI_AGAIN: 'dns',
}

/** Out of descriptors, of local ports or of buffers: this machine could not send, the site did nothing wrong. */
const local = new Set(['EMFILE', 'ENFILE', 'EADDRNOTAVAIL', 'ENOBUFS', 'ENOMEM'])

/** The kind of error that a failed socket stands for. */
export function errorKindOf(error: Error): ErrorKind {
  return kinds[codeOf(error)] ?? 'other'
}

/** Whether the error says that the generator, not the site, ran out of something. */
export function isLocalFault(error: Error): boolean {
  return local.has(codeOf(error))
}

function codeOf(error: Error): string {
  const code: unknown = Reflect.get(error, 'code')
  return typeof code === 'string' ? code : ''
}
