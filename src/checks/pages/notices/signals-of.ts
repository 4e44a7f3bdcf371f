import type { Contact, Document, Signal } from '../facts.ts'
import { contactsOf } from './contacts-of.ts'
import type { Notice } from './notice.ts'
import { type Request, requestsOf } from './requests.ts'
import { resourceSignal } from './resource-signal.ts'
import type { Setting } from './setting.ts'
import { toldSignals } from './told-signals.ts'

const mostSignals = 60

export interface Read {
  document?: Document
  signals: Signal[]
  /** Signals beyond those kept. */
  dropped: number
  contacts: Contact[]
}

/**
 * What a page complained about, each thing once. One failure raises several events, which become one signal. The
 * same whatever the order of the notices.
 */
export function signalsOf(notices: readonly Notice[], setting: Setting): Read {
  const requests = requestsOf(notices)
  const documents = requests.filter(
    ({ type, frame }) => type === 'Document' && frame === setting.frame,
  )
  const around = {
    ...setting,
    isQuirky: notices.some(({ what }) => what === 'quirks'),
    started: new Set(notices.flatMap((notice) => (notice.what === 'started' ? notice.url : []))),
  }
  const resources = requests
    .filter((request) => !documents.includes(request))
    .map((request) => resourceSignal(request, around))
    .filter((signal) => signal !== undefined)
  const failed = new Set(
    resources.flatMap((signal) => (signal.kind === 'resource' ? signal.url : [])),
  )
  const asked = [...requests, ...sockets(notices)]
  const contacted = asked
    .filter(({ url }) => setting.isForbidden(url))
    .map(({ scope, url, type }): Signal => {
      return { kind: 'contact', scope, times: 1, host: URL.parse(url)?.host ?? '', url, type }
    })
  const merged = merge([...resources, ...contacted, ...toldSignals(notices, failed, setting)])
  const document = documentOf(documents, setting.origin)
  const signals = merged.slice(0, mostSignals)
  return {
    ...(document ? { document } : {}),
    signals,
    dropped: merged.length - signals.length,
    contacts: contactsOf(asked, setting.origin),
  }
}

function sockets(notices: readonly Notice[]): Pick<Request, 'scope' | 'url' | 'type'>[] {
  return notices.flatMap((notice) =>
    notice.what === 'socket' ? { scope: notice.scope, url: notice.url, type: 'WebSocket' } : [],
  )
}

/** The last one: a script or a refresh may have led on. */
function documentOf(documents: readonly Request[], origin: string): Document | undefined {
  const last = documents
    .toSorted((one, other) => one.at - other.at)
    .findLast(({ response, failed }) => response ?? failed)
  if (!last) return undefined
  const address = last.response?.url ?? last.url
  return {
    url: address.startsWith(`${origin}/`) ? address.slice(origin.length) : address,
    status: last.response?.status ?? 0,
    type: last.response?.mime ?? '',
  }
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
