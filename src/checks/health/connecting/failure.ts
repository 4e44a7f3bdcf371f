import { rootCause } from '../../../model/root-cause.ts'

/** What says something of the machine that asks, not of the one that is asked. */
const surroundings = new Set([
  'EAI_AGAIN',
  'EACCES',
  'EADDRNOTAVAIL',
  'EHOSTUNREACH',
  'EMFILE',
  'ENETDOWN',
  'ENETUNREACH',
  'ENFILE',
  'EPERM',
])

/** Why a connection failed. */
export interface Failure {
  code: string
  why: string
  /** True when nothing is known of the other side. */
  unknown: boolean
}

function codeOf(error: unknown): string {
  const { code } = (error ?? {}) as { code?: unknown }
  return typeof code === 'string' ? code : ''
}

/** OpenSSL's messages hold much for its own developers; Node.js keeps the part for people apart. */
function reasonOf(error: unknown): string | undefined {
  const { reason } = (error ?? {}) as { reason?: unknown }
  return typeof reason === 'string' && reason !== '' ? reason : undefined
}

export function failureOf(error: unknown): Failure {
  const errors = error instanceof AggregateError ? error.errors : [error]
  const codes = errors.map((one: unknown) => codeOf(one))
  return {
    code: codes[0] ?? '',
    why: (reasonOf(errors[0]) ?? rootCause(error)).slice(0, 300),
    unknown: codes.length > 0 && codes.every((code) => surroundings.has(code)),
  }
}
