import { setTimeout as delay } from 'node:timers/promises'
import { errorCode } from '../processes/error-code.ts'

const answerMs = 5000
const waitsMs = [500, 1000, 2000]
const longestWaitMs = 10_000

/** `hurry` cuts waits short. */
export interface AlarmSignals {
  ended: AbortSignal
  hurry: AbortSignal
}

/**
 * Posts JSON to a webhook. Tries three times more after no answer, a 5xx or a 429. Follows no redirects.
 * Returns undefined when it was taken, else why not, in words that do not hold the address: whoever knows it
 * can write there.
 */
export async function postAlarm(
  url: URL,
  body: string,
  signals: AlarmSignals,
): Promise<string | undefined> {
  for (let attempt = 0; ; attempt++) {
    const answer = await post(url, body, signals.ended)
    const waitMs = waitsMs[attempt]
    if (answer.problem === undefined || signals.ended.aborted) return answer.problem
    if (!answer.again || waitMs === undefined) return answer.problem
    await wait(Math.min(longestWaitMs, Math.max(waitMs, answer.afterMs ?? 0)), signals)
    if (signals.ended.aborted) return answer.problem
  }
}

interface Answer {
  problem?: string
  again?: boolean
  afterMs?: number
}

async function post(url: URL, body: string, ended: AbortSignal): Promise<Answer> {
  try {
    const response = await fetch(withoutUser(url), {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'user-agent': 'rehearse', ...userOf(url) },
      body,
      redirect: 'manual',
      signal: AbortSignal.any([ended, AbortSignal.timeout(answerMs)]),
    })
    await response.body?.cancel().catch(() => undefined)
    const { status } = response
    if (status >= 200 && status < 300) return {}
    const afterMs = retryAfterMs(response.headers.get('retry-after'))
    return {
      problem: `answered ${status}`,
      again: status >= 500 || status === 429,
      ...(afterMs === undefined ? {} : { afterMs }),
    }
  } catch (thrown) {
    return { problem: nameOf(thrown), again: true }
  }
}

/** fetch takes no user and password in the address, and would tell both in its error. */
function withoutUser(url: URL): URL {
  const bare = new URL(url)
  bare.username = ''
  bare.password = ''
  return bare
}

function userOf(url: URL): Record<string, string> {
  if (url.username === '' && url.password === '') return {}
  const pair = [url.username, url.password].map(decoded).join(':')
  return { authorization: `Basic ${Buffer.from(pair).toString('base64')}` }
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** Retry-After of RFC 9110, 10.2.3: seconds or a date. */
function retryAfterMs(value: string | null): number | undefined {
  if (value === null) return undefined
  if (/^\d{1,9}$/.test(value)) return Number(value) * 1000
  const at = Date.parse(value)
  return Number.isNaN(at) ? undefined : Math.max(0, at - Date.now())
}

/** The code or the name of the innermost cause. Never a message: those may hold the address. */
function nameOf(thrown: unknown): string {
  let current = thrown
  for (let depth = 0; depth < 10 && current instanceof Error; depth++) {
    const inner: unknown = current instanceof AggregateError ? current.errors[0] : current.cause
    if (inner === undefined) break
    current = inner
  }
  if (current instanceof Error && current.name === 'TimeoutError') {
    return `did not answer within ${answerMs / 1000} s`
  }
  const name = errorCode(current) ?? (current instanceof Error ? current.name : 'unknown error')
  return `could not be reached: ${name}`
}

async function wait(ms: number, { ended, hurry }: AlarmSignals): Promise<void> {
  const rest = hurry.aborted ? 100 : ms
  const signal = hurry.aborted ? ended : AbortSignal.any([ended, hurry])
  await delay(rest, undefined, { signal }).catch(() => undefined)
}
