import { z } from 'zod'
import { rootCause } from '../../model/root-cause.ts'
import { cleanLine } from '../../processes/clean-line.ts'
import { askedToWait } from './rate-limit.ts'
import { readBounded } from './read-bounded.ts'

/** One answer of GitHub's API. `waitMs` is how long it asks to wait before the next request. */
export type Got<T> =
  | { kind: 'data'; data: T; waitMs: number }
  /** It may be better next time: the network, the server, or a rate limit. */
  | { kind: 'trouble'; cause: string; waitMs: number }
  | { kind: 'refused'; status: number; message: string }

/** A hundred deployments hold at most as many payloads of 64 KiB each. */
const longestBody = 16 * 1024 * 1024
const requestMs = 30_000
const Refusal = z.object({ message: z.string() })

/**
 * A GET that asks again only for what has changed: with If-None-Match, which GitHub does not count against
 * the rate limit. Every answer is bounded and has to fit the schema.
 */
export function conditionalGet(access: {
  token: string | undefined
  signal: AbortSignal
  /** Milliseconds since 1970. */
  date: () => number
}) {
  const known = new Map<string, { etag: string; data: unknown }>()

  return async function get<T>(url: string, schema: z.ZodType<T>): Promise<Got<T>> {
    const before = known.get(url)
    try {
      const answer = await fetch(url, {
        headers: {
          accept: 'application/vnd.github+json',
          'x-github-api-version': '2022-11-28',
          'user-agent': 'rehearse',
          ...(access.token === undefined ? {} : { authorization: `Bearer ${access.token}` }),
          ...(before === undefined ? {} : { 'if-none-match': before.etag }),
        },
        signal: AbortSignal.any([access.signal, AbortSignal.timeout(requestMs)]),
      })
      const { status, headers } = answer
      const text = await readBounded(answer, longestBody)
      const message = status < 400 ? '' : messageOf(text)
      const waitMs = askedToWait({ status, headers, message }, access.date())
      if (status === 304 && before) return { kind: 'data', data: schema.parse(before.data), waitMs }
      if (status === 200) {
        if (text === undefined) return trouble('the answer of its API is too long', waitMs)
        const read = schema.safeParse(parsed(text))
        if (!read.success) return trouble('the answer of its API is not what GitHub sends', waitMs)
        const etag = headers.get('etag')
        if (etag !== null) known.set(url, { etag, data: read.data })
        return { kind: 'data', data: read.data, waitMs }
      }
      if (status === 429 || (status === 403 && waitMs > 0)) {
        return trouble(`its API limits the rate: ${message || `HTTP ${status}`}`, waitMs)
      }
      if (status < 400 || status >= 500) return trouble(`its API answered ${status}`, waitMs)
      return { kind: 'refused', status, message }
    } catch (thrown) {
      access.signal.throwIfAborted()
      return trouble(cleanLine(rootCause(thrown), 300), 0)
    }
  }
}

function trouble(
  cause: string,
  waitMs: number,
): { kind: 'trouble'; cause: string; waitMs: number } {
  return { kind: 'trouble', cause, waitMs }
}

/** Undefined for what is no JSON, so that the schema refuses it. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function messageOf(text: string | undefined): string {
  const read = Refusal.safeParse(parsed(text ?? ''))
  return read.success ? cleanLine(read.data.message, 200) : ''
}
