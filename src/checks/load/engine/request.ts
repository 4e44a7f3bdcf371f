import type { ErrorKind } from '../facts.ts'

/** One arrival of the plan. Times are monotonic milliseconds. */
export interface LoadRequest {
  readonly path: string
  /** When the plan wants it to start. */
  readonly due: number
  /** When the scheduler started it; later than `due` only by our own delay. */
  readonly fired: number
  /** When its bytes were written; later than `fired` by the wait for a free connection. */
  sent?: number
}

/** How a request ended: with a whole answer, or with exactly one kind of error. */
export type Ending =
  | { end: number; status: number }
  | { end: number; error: ErrorKind; message: string; localFault?: boolean }

/** No answer, or the server's own admission of failure. */
export function isFailure(ending: Ending): boolean {
  return 'error' in ending || ending.status >= 500
}
