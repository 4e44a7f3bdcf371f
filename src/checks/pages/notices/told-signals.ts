import type { Signal } from '../facts.ts'
import { isHydration } from '../hydration.ts'
import type { Notice } from './notice.ts'
import type { Setting } from './setting.ts'

/** What was said in words: exceptions that nobody took back, messages, policies, dialogs. */
export function toldSignals(
  notices: readonly Notice[],
  failed: ReadonlySet<string>,
  setting: Setting,
): Signal[] {
  const revoked = new Set<string>()
  const sockets = new Map<string, string>()
  for (const notice of notices) {
    if (notice.what === 'revoked') revoked.add(`${notice.session} ${notice.id}`)
    if (notice.what === 'socket') sockets.set(`${notice.session} ${notice.id}`, notice.url)
  }
  return notices
    .map((notice) => {
      const key = 'id' in notice ? `${notice.session} ${notice.id}` : ''
      if (notice.what === 'exception' && revoked.has(key)) return undefined
      if (notice.what === 'socket-failed') return socketSignal(notice, sockets.get(key) ?? '')
      return signalOf(notice, failed)
    })
    .filter((signal) => signal !== undefined)
    .filter((signal) => signal.kind !== 'resource' || !setting.isForbidden(signal.url))
}

function signalOf(notice: Notice, failed: ReadonlySet<string>): Signal | undefined {
  const own = { scope: notice.scope, times: 1 }
  switch (notice.what) {
    case 'exception': {
      const { text, promise, frames } = notice
      return { ...own, kind: 'exception', text, promise, frames }
    }
    case 'console': {
      const { level, text, frames } = notice
      // A warning is worth telling only where a framework tells of a failure with it.
      if (level === 'warning' && !isHydration(text)) return undefined
      return { ...own, kind: 'console', text, frames }
    }
    case 'csp': {
      const { detail, isReportOnly } = notice
      const url = notice.url || notice.place
      return { ...own, kind: 'policy', policy: 'csp', url, detail, isReportOnly }
    }
    case 'mixed-content': {
      const { url, detail, isBlocked } = notice
      return {
        ...own,
        kind: 'policy',
        policy: 'mixed-content',
        url,
        detail,
        isReportOnly: !isBlocked,
      }
    }
    case 'log':
      return isRefusedUse(notice) ? refused(notice.url, 'wrong-type', notice.text) : undefined
    case 'cors':
    case 'refused':
      return refused(notice.url, notice.what, notice.detail)
    case 'deprecated':
      return { ...own, kind: 'deprecated', detail: notice.detail, frames: notice.frames }
    case 'dialog':
      return { ...own, kind: 'dialog', type: notice.type, text: notice.text }
    // What these say is read as a whole.
    case 'request':
    case 'response':
    case 'failed':
    case 'finished':
    case 'socket':
    case 'socket-failed':
    case 'started':
    case 'revoked':
    case 'quirks':
      return undefined
    default:
      return notice satisfies never
  }

  /** Of what failed, the request has told. */
  function refused(
    url: string,
    trouble: 'wrong-type' | 'cors' | 'refused',
    detail: string,
  ): Signal | undefined {
    if (failed.has(url)) return undefined
    return { ...own, kind: 'resource', url, type: 'Other', status: 0, trouble, detail }
  }
}

/** The network and policies tell of themselves; what is left is what the browser got and did not use. */
function isRefusedUse({ source, text }: Extract<Notice, { what: 'log' }>): boolean {
  if (source === 'font') return true
  if (
    source !== 'security' ||
    /Content Security Policy|Mixed Content|CORS policy|report-only/i.test(text)
  )
    return false
  return /MIME type|integrity|digest/i.test(text)
}

function socketSignal(
  { scope, error }: Extract<Notice, { what: 'socket-failed' }>,
  url: string,
): Signal {
  return {
    kind: 'resource',
    scope,
    times: 1,
    url,
    type: 'WebSocket',
    status: 0,
    trouble: 'no-answer',
    detail: error,
  }
}
