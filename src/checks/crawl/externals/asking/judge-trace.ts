import type { ExternalResult } from '../external-result.ts'
import type { Trace } from './trace.ts'

/**
 * What a link's requests say. Only three outcomes are certain enough for `broken`; the last one counts,
 * because linkinator tries a GET where a HEAD failed. `otherwise` is told when nothing was asked at all.
 */
export function judgeTrace(trace: Trace, otherwise: string): ExternalResult {
  const { url, hops, last } = trace
  const base = { url, ms: Math.round(trace.ms), hops }
  if (!last) return { ...base, verdict: 'undecided', status: 0, reason: otherwise }
  if ('failure' in last) {
    const { kind, reason } = last.failure
    const verdict = kind === 'no-such-host' ? 'broken' : 'undecided'
    return { ...base, verdict, status: 0, reason: told(hops.length, reason) }
  }
  const { status, headers } = last.answer
  if (status >= 200 && status < 300) return { ...base, verdict: 'ok', status }
  const dead = (status === 404 || status === 410) && headers['cf-mitigated'] === undefined
  const verdict = dead ? 'broken' : 'undecided'
  return { ...base, verdict, status, reason: told(hops.length, wording(status, headers)) }
}

function wording(status: number, headers: Readonly<Record<string, unknown>>): string {
  if (headers['cf-mitigated'] !== undefined || status === 999) {
    return `answers ${status} to programs, to keep robots out`
  }
  if (status === 429) return 'answers 429: it limits the rate of requests'
  if (status >= 300 && status < 400) {
    const aim = headers['location'] === undefined ? 'nowhere' : 'what is no address of a page'
    return `answers ${status} and leads to ${aim}`
  }
  return `answers ${status}`
}

function told(hops: number, reason: string): string {
  return hops > 1 ? `redirects to an address that ${verb(reason)}` : reason
}

function verb(reason: string): string {
  return /^(?:answers|redirects)\b/.test(reason) ? reason : `gives no answer: ${reason}`
}
