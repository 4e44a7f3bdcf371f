import type { ErrorKind } from '../../facts.ts'

/** One request of the plan. Times are monotonic milliseconds. */
export interface LoadRequest {
  /** Index into the routes of the plan. */
  readonly route: number
  /** Index into its stages. */
  readonly stage: number
  /** When it was to start: by the plan, or when the request before it ended, if that was later. */
  readonly due: number
  /** When it was started; later than `due` only by our own delay. */
  readonly fired: number
  /** When its bytes were written; later than `fired` by the wait for a free connection. */
  sent?: number
}

/** What is written for a request, and what is wanted of its answer. */
export interface Outgoing {
  /** What stands in the request line. */
  target: string
  /** The whole request, head and body. */
  bytes: string | Buffer
  /** An answer to HEAD has no body, whatever its headers say. */
  headOnly: boolean
  /** Whether somebody reads the body; otherwise it is thrown away as it comes. */
  wantsBody: boolean
}

/** A whole answer. */
export interface Answer {
  end: number
  status: number
  /** Name, value, name, value … as they came. */
  headers: readonly string[]
  /** The first MiB of the body, where that was wanted. */
  body?: Buffer
}

/** What came instead of a whole answer. */
export interface Failure {
  end: number
  error: ErrorKind
  message: string
  /** This machine ran out of something; the site did nothing wrong. */
  localFault?: boolean
}

/** How a request ended: with a whole answer, or with exactly one kind of error. */
export type Ending = Answer | Failure

/** No answer, or the server's own admission of failure. */
export function isFailure(ending: Ending): boolean {
  return 'error' in ending || ending.status >= 500
}
