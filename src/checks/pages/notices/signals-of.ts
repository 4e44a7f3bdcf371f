import type { Contact, Document, Signal } from '../facts.ts'
import type { Notice } from './notice.ts'
import { requestsOf } from './requests.ts'
import { resourceSignal } from './resource-signal.ts'

const mostSignals = 60
const mostContacts = 50

/** What a page is told apart by. */
export interface Setting {
  /** The frame of the page itself. */
  frame: string
  origin: string
  /** Whether the host must not be asked. */
  isForbidden(url: string): boolean
}

export interface Read {
  document?: Document
  signals: Signal[]
  dropped: number
  contacts: Contact[]
}

/**
 * What a page complained about, each thing once. One failure raises several events, which become one signal. The
 * same whatever the order of the notices.
 */
export function signalsOf(notices: readonly Notice[], setting: Setting): Read {
  const requests = requestsOf(notices)
  const own = requests.filter(({ type, frame }) => type === 'Document' && frame === setting.frame)
  const resources = requests
    .filter((request) => !own.includes(request))
    .map((request) => resourceSignal(request, setting.isForbidden))
    .filter((signal) => signal !== undefined)
  const failed = new Set(
    resources.flatMap((signal) => (signal.kind === 'resource' ? signal.url : [])),
  )
  const sockets = notices.filter((notice) => notice.what === 'socket')
  const asked = [...requests, ...sockets.map((socket) => ({ ...socket, type: 'WebSocket' }))]
  const signals = [
    ...resources,
    ...asked
      .filter(({ url }) => setting.isForbidden(url))
      .map(
        ({ scope, url, type }): Signal => ({
          kind: 'contact',
          scope,
          times: 1,
          host: hostOf(url),
          url,
          type,
        }),
      ),
    ...told(notices, failed, setting),
  ]
  const merged = merge(signals)
  const document = own
    .toSorted((one, other) => one.at - other.at)
    .findLast(({ response, failed: end }) => response ?? end)
  const kept = merged.slice(0, mostSignals)
  return {
    ...(document ? { document: documentOf(document, setting.origin) } : {}),
    signals: kept,
    dropped: merged.length - kept.length,
    contacts: contactsOf(asked, setting.origin),
  }
}

function documentOf(
  { url, response }: { url: string; response?: { status: number; mime: string; url: string } },
  origin: string,
): Document {
  const address = response?.url ?? url
  return {
    url: address.startsWith(`${origin}/`) ? address.slice(origin.length) : address,
    status: response?.status ?? 0,
    type: response?.mime ?? '',
  }
}

/** What was said in words: exceptions that nobody took back, messages, policies, dialogs. */
function told(notices: readonly Notice[], failed: ReadonlySet<string>, setting: Setting): Signal[] {
  const revoked = new Set(
    notices.flatMap((notice) =>
      notice.what === 'revoked' ? `${notice.session} ${notice.id}` : [],
    ),
  )
  const sockets = new Map(
    notices.flatMap((notice) =>
      notice.what === 'socket' ? [[`${notice.session} ${notice.id}`, notice.url]] : [],
    ),
  )
  return notices.flatMap((notice): Signal | [] => {
    const { scope } = notice
    switch (notice.what) {
      case 'exception': {
        if (revoked.has(`${notice.session} ${notice.id}`)) return []
        const { text, promise, frames } = notice
        return { kind: 'exception', scope, times: 1, text, promise, frames }
      }
      case 'console': {
        // A warning is worth telling only where a framework tells of a failure with it.
        if (notice.level === 'warning' && !isHydration(notice.text)) return []
        return { kind: 'console', scope, times: 1, text: notice.text, frames: notice.frames }
      }
      case 'log':
        return logSignal(notice, failed)
      case 'csp': {
        const { url, detail, isReportOnly, place } = notice
        return {
          kind: 'policy',
          policy: 'csp',
          scope,
          times: 1,
          url: url || place,
          detail,
          isReportOnly,
        }
      }
      case 'mixed-content': {
        const { url, detail, isBlocked } = notice
        return {
          kind: 'policy',
          policy: 'mixed-content',
          scope,
          times: 1,
          url,
          detail,
          isReportOnly: !isBlocked,
        }
      }
      case 'cors':
      case 'refused': {
        // The request has told it, where there was one.
        if (failed.has(notice.url) || setting.isForbidden(notice.url)) return []
        const trouble = notice.what
        return {
          kind: 'resource',
          scope,
          times: 1,
          url: notice.url,
          type: 'Other',
          status: 0,
          trouble,
          detail: notice.detail,
        }
      }
      case 'deprecated':
        return { kind: 'deprecated', scope, times: 1, detail: notice.detail, frames: notice.frames }
      case 'dialog':
        return { kind: 'dialog', scope, times: 1, type: notice.type, text: notice.text }
      case 'socket-failed': {
        const url = sockets.get(`${notice.session} ${notice.id}`) ?? ''
        if (setting.isForbidden(url)) return []
        return {
          kind: 'resource',
          scope,
          times: 1,
          url,
          type: 'WebSocket',
          status: 0,
          trouble: 'no-answer',
          detail: notice.error,
        }
      }
      case 'request':
      case 'response':
      case 'failed':
      case 'finished':
      case 'socket':
      case 'revoked':
        return []
      default:
        return notice satisfies never
    }
  })
}

/** The network and policies tell of themselves; what is left is what the browser refused to use. */
function logSignal(
  { scope, source, text, url }: Extract<Notice, { what: 'log' }>,
  failed: ReadonlySet<string>,
): Signal | [] {
  if (source !== 'security' || failed.has(url)) return []
  if (/Content Security Policy|Mixed Content|CORS policy|report-only/i.test(text)) return []
  if (!/MIME type|integrity|digest/i.test(text)) return []
  return {
    kind: 'resource',
    scope,
    times: 1,
    url,
    type: 'Other',
    status: 0,
    trouble: 'wrong-type',
    detail: text,
  }
}

/** Frameworks that draw on the server say so when the browser's drawing differs. */
export function isHydration(text: string): boolean {
  return /\bhydrat(?:ion|ing|ed?)\b.{0,200}\b(?:mismatch|fail|error|did(?:n.t| not) match|differ)|\bhydration_mismatch\b|\bHydration (?:completed but contains|node|text|children|attribute|class|style) ?mismatch|Minified React error #(?:418|419|421|422|423|425)\b|Text content d(?:id|oes) not match server-rendered|\bNG0?50[0-7]\b/is.test(
    text,
  )
}

function hostOf(url: string): string {
  return URL.parse(url)?.host ?? ''
}

/** Equal ones as one, in an order that does not depend on when they came. */
function merge(signals: readonly Signal[]): Signal[] {
  const found = new Map<string, Signal>()
  for (const signal of signals) {
    const key = JSON.stringify(signal)
    const before = found.get(key)
    found.set(key, before ? { ...before, times: before.times + 1 } : signal)
  }
  return [...found].toSorted(([one], [other]) => (one < other ? -1 : 1)).map(([, signal]) => signal)
}

function contactsOf(asked: readonly { url: string; type: string }[], origin: string): Contact[] {
  const own = URL.parse(origin)?.host
  const hosts = new Map<string, Set<string>>()
  for (const { url, type } of asked) {
    const host = /^(?:https?|wss?):/i.test(url) ? hostOf(url) : ''
    if (host === '' || host === own) continue
    hosts.set(host, (hosts.get(host) ?? new Set()).add(type))
  }
  return [...hosts]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .slice(0, mostContacts)
    .map(([host, types]) => ({ host, types: [...types].toSorted() }))
}
