import { request as requestHttp } from 'node:http'
import { request as requestHttps } from 'node:https'
import { rootCause } from '../model/root-cause.ts'
import { errorCode } from './error-code.ts'

/** Why an address is not ready. */
export type Reason =
  | { kind: 'refused' | 'closed' | 'not-http' }
  | { kind: 'no-answer'; afterMs: number }
  | { kind: 'status'; status: number }
  | { kind: 'failed'; cause: string }

/**
 * One GET. Undefined when the address answers with a status below 500, else why it is not ready. Follows
 * no redirect and reads no body.
 */
export function probe(url: URL, signal: AbortSignal, limitMs: number): Promise<Reason | undefined> {
  const limit = AbortSignal.timeout(Math.max(1, Math.ceil(limitMs)))
  const request = url.protocol === 'https:' ? requestHttps : requestHttp
  return new Promise((resolve) => {
    const sent = request(url, {
      agent: false,
      headers: { accept: '*/*', 'user-agent': 'rehearse' },
      signal: AbortSignal.any([signal, limit]),
    })
    sent.once('response', (answer) => {
      const status = answer.statusCode ?? 0
      resolve(status < 500 ? undefined : { kind: 'status', status })
      sent.destroy()
    })
    // Stays attached: destroying the request may report another error.
    sent.on('error', (error: NodeJS.ErrnoException) => {
      resolve(limit.aborted ? { kind: 'no-answer', afterMs: limitMs } : reasonOf(error))
    })
    sent.end()
  })
}

function reasonOf(error: NodeJS.ErrnoException): Reason {
  const code = codeOf(error)
  if (code === 'ECONNREFUSED') return { kind: 'refused' }
  if (code === 'ECONNRESET' || code === 'EPIPE') return { kind: 'closed' }
  if (code.startsWith('HPE_')) return { kind: 'not-http' }
  return { kind: 'failed', cause: rootCause(error) }
}

/** A host with several addresses fails with an AggregateError; its first error stands for all. */
function codeOf(error: NodeJS.ErrnoException): string {
  return errorCode(error instanceof AggregateError ? error.errors[0] : error) ?? ''
}
