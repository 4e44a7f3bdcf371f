import type { Severity } from '../../../model/result.ts'
import type { Signal, Visit } from '../facts.ts'
import { addressOf, isOwn } from './address.ts'
import type { Cause, Scene } from './cause.ts'

type Resource = Extract<Signal, { kind: 'resource' }>

/** What scripts ask for, and may well be refused. */
const asked = new Set(['Fetch', 'XHR'])
/** What no visitor misses at once. */
const minor = new Set([
  'Prefetch',
  'Ping',
  'Manifest',
  'TextTrack',
  'Other',
  'EventSource',
  'WebSocket',
])

/** What the page asked for and did not get, or could not use. */
export function resourceCauses(visit: Visit, { origin }: Scene): Cause[] {
  return visit.signals.flatMap((signal): Cause[] => {
    if (signal.kind !== 'resource') return []
    const told = tell(signal, isOwn(signal.url, origin))
    if (!told) return []
    const { rule, severity, message } = told
    const from = signal.from === undefined ? '' : ` (asked for as ${signal.from})`
    const shown = signal.url.startsWith(`${origin}/`) ? signal.url.slice(origin.length) : signal.url
    return [
      {
        rule,
        severity,
        subject: addressOf(signal.url, origin) || 'a resource',
        message,
        evidence: [
          `${signal.type} ${shown}${from}${signal.detail === '' ? '' : `: ${signal.detail}`}`,
        ],
      },
    ]
  })
}

type Told = Pick<Cause, 'rule' | 'severity' | 'message'>

function tell({ type, status, trouble }: Resource, own: boolean): Told | undefined {
  const error: Severity = own ? 'error' : 'warning'
  switch (trouble) {
    case 'status': {
      // That nobody is signed in is an answer, not a defect.
      if (asked.has(type) && (status === 401 || status === 403)) return undefined
      const isMild = minor.has(type) || (asked.has(type) && status < 500)
      return {
        rule: 'pages/failed-resource',
        severity: isMild ? 'warning' : error,
        message: `answers ${status} to the page`,
      }
    }
    case 'no-answer':
      return {
        rule: 'pages/failed-resource',
        severity: minor.has(type) ? 'warning' : error,
        message: 'gives the page no answer',
      }
    case 'wrong-type':
      return {
        rule: 'pages/wrong-type',
        severity: error,
        message: 'is nothing that the browser can use for what it is meant for',
      }
    case 'cors':
      return {
        rule: 'pages/blocked',
        severity: 'error',
        message: 'is kept from the page: its answer lacks what CORS asks for',
      }
    case 'refused':
      return {
        rule: 'pages/blocked',
        severity: error,
        message: 'is kept from the page by a policy of what answers',
      }
    case 'pending':
      return {
        rule: 'pages/unsettled',
        // Some wait for news by a request that is left open.
        severity: asked.has(type) ? 'info' : 'warning',
        message: 'does not come to its end while the page is open',
      }
    default:
      return trouble satisfies never
  }
}
