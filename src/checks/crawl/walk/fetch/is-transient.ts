import type { Answer } from './answer.ts'
import type { FaultKind } from './fault.ts'

const statuses = new Set([408, 425, 429, 500, 502, 503, 504])

const faults = new Set<FaultKind>([
  'refused',
  'unreachable',
  'closed',
  'malformed',
  'timeout',
  'truncated',
  'stalled',
])

/** Whether the same request may well have another answer soon. */
export function isTransient({ status, fault }: Answer): boolean {
  return fault ? faults.has(fault.kind) : statuses.has(status)
}

/** The head could not be read. Browsers are less strict than the client that said so. */
export function isUnreadable({ status, fault }: Answer): boolean {
  return status === 0 && (fault?.kind === 'malformed' || fault?.kind === 'wrong-length')
}

/** The connection had been used before, and was gone before any answer: browsers ask again and say nothing. */
export function wasStaleConnection({ status, fault, reused }: Answer): boolean {
  return reused && status === 0 && (fault?.kind === 'closed' || fault?.kind === 'malformed')
}
