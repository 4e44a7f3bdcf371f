import { rootCause } from '../../../../model/root-cause.ts'
import type { Fault, FaultKind } from './fault.ts'

const byCode: Readonly<Record<string, FaultKind>> = {
  ENOTFOUND: 'no-such-host',
  EAI_AGAIN: 'no-such-host',
  ECONNREFUSED: 'refused',
  EHOSTUNREACH: 'unreachable',
  ENETUNREACH: 'unreachable',
  ETIMEDOUT: 'unreachable',
  UND_ERR_CONNECT_TIMEOUT: 'unreachable',
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: 'wrong-length',
}

/** The kind of what undici or the system says; `inBody`: the head of the answer had arrived. */
export function faultOf(error: unknown, inBody: boolean): Fault {
  return { kind: kindOf(error, inBody), reason: rootCause(error).slice(0, 200) }
}

function kindOf(error: unknown, inBody: boolean): FaultKind {
  for (const code of codesOf(error)) {
    const known = byCode[code]
    if (known && !inBody) return known
    if (/^(ERR_(TLS|SSL)|CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_|ERR_OSSL)/.test(code)) return 'tls'
    if (code === 'UND_ERR_HEADERS_OVERFLOW') return 'malformed'
    if (code === 'UND_ERR_RES_CONTENT_LENGTH_MISMATCH') return 'wrong-length'
  }
  if (error instanceof Error && error.name === 'HTTPParserError') return 'malformed'
  // How undici names an answer of 1xx that it does not await.
  if (!inBody && error instanceof Error && error.message === 'bad response') return 'malformed'
  return inBody ? 'truncated' : 'closed'
}

function codesOf(error: unknown): string[] {
  const codes: string[] = []
  let current = error
  for (let depth = 0; depth < 10 && current instanceof Error; depth++) {
    const { code } = current as { code?: unknown }
    if (typeof code === 'string') codes.push(code)
    if (current instanceof AggregateError && current.errors.length > 0) current = current.errors[0]
    else current = current.cause
  }
  return codes
}
