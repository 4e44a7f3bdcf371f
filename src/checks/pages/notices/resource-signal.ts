import type { Signal } from '../facts.ts'
import type { Request } from './requests.ts'
import type { Setting } from './setting.ts'

/** What is read as it comes, so that an end is not to be waited for. */
const streamed = new Set(['Fetch', 'XHR', 'EventSource', 'Ping', 'WebSocket', 'Media'])
/** Reports of the browser itself, and requests nobody has to answer. */
const unjudged = new Set(['CSPViolationReport', 'Preflight', 'FedCM', 'SignedExchange'])
/** Failures that say that somebody changed their mind. */
const aborted = new Set(['net::ERR_ABORTED', 'net::ERR_CACHE_MISS', 'net::ERR_NETWORK_CHANGED'])

type Trouble = Pick<Extract<Signal, { kind: 'resource' }>, 'trouble' | 'detail'>

/** What came so shortly before the end may well be answered. */
const freshMs = 2000

/** Whether an answer should have come and did not. */
function isPending(
  { url, type, response, failed, isFinished, heardAt }: Request,
  { nowMs, started }: Surroundings,
): boolean {
  if (failed || isFinished || type === 'WebSocket' || type === 'EventSource') return false
  // That of a worker that several pages may share is answered elsewhere.
  if (nowMs - heardAt < freshMs || started.has(url)) return false
  return !(response && (streamed.has(type) || response.status === 204))
}

/** What else is known of the page. */
export interface Surroundings extends Setting {
  /** Its documents are in quirks mode. */
  isQuirky: boolean
  /** Addresses of workers that have come. */
  started: ReadonlySet<string>
}

/** What is wrong with a request; undefined when all is well, and for the document of the page itself. */
export function resourceSignal(request: Request, around: Surroundings): Signal | undefined {
  const { scope, url, from, type, response } = request
  if (unjudged.has(type) || around.isForbidden(url) || !/^(?:https?|wss?|blob):/i.test(url))
    return undefined
  if (type === 'Other' && URL.parse(url)?.pathname.endsWith('/favicon.ico')) return undefined
  const trouble = troubleOf(request, around)
  if (!trouble) return undefined
  const status = response?.status ?? 0
  const asked = from === undefined ? {} : { from }
  return { kind: 'resource', scope, times: 1, url, ...asked, type, status, ...trouble }
}

function troubleOf(request: Request, around: Surroundings): Trouble | undefined {
  const { type, response, failed } = request
  if (failed?.cors) return { trouble: 'cors', detail: failed.cors }
  if (failed?.blocked && failed.blocked !== 'inspector')
    return refusal(failed.blocked, response?.mime)
  if (response && response.status >= 400) return { trouble: 'status', detail: '' }
  const wrong = response && wrongType(type, response, around.isQuirky)
  if (wrong) return { trouble: 'wrong-type', detail: response.mime }
  if (failed) {
    if (failed.isCancelled || aborted.has(failed.error) || failed.blocked) return undefined
    return { trouble: 'no-answer', detail: failed.error }
  }
  return isPending(request, around)
    ? { trouble: 'pending', detail: response ? 'body' : 'answer' }
    : undefined
}

/** Policies are told by the browser's own audits. */
function refusal(blocked: string, mime: string | undefined): Trouble | undefined {
  if (blocked === 'csp' || blocked === 'mixed-content' || blocked === 'subresource-filter')
    return undefined
  if (blocked === 'content-type' || blocked === 'integrity') {
    return { trouble: 'wrong-type', detail: blocked === 'integrity' ? 'integrity' : (mime ?? '') }
  }
  return { trouble: 'refused', detail: blocked }
}

function wrongType(
  type: string,
  { mime, status }: NonNullable<Request['response']>,
  isQuirky: boolean,
): boolean {
  const isHtml = mime === 'text/html' || mime === 'application/xhtml+xml'
  switch (type) {
    case 'Script':
    case 'Font':
    case 'Media':
      return isHtml
    case 'Stylesheet':
      // Documents in quirks mode take any kind of text for one.
      return (
        isHtml ||
        (!isQuirky && !['text/css', '', 'application/x-unknown-content-type'].includes(mime))
      )
    case 'EventSource':
      return status === 200 && mime !== 'text/event-stream'
    case 'Image':
      return isHtml || mime === 'application/json'
    default:
      return false
  }
}
