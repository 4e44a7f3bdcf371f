import type { Scope } from '../facts.ts'
import type { Notice } from './notice.ts'

type Of<What extends Notice['what']> = Extract<Notice, { what: What }>

/** One request with everything that became of it. */
export interface Request {
  scope: Scope
  url: string
  /** Where it was sent first, if redirects led elsewhere. */
  from?: string
  type: string
  frame: string
  /** When its last hop was sent, in the browser's seconds. */
  at: number
  /** When it was heard of, by `performance.now()`. */
  heardAt: number
  response?: Of<'response'>
  failed?: Of<'failed'>
  isFinished: boolean
}

/** Requests by what became of them. Which notice came first does not matter. */
export function requestsOf(notices: readonly Notice[]): Request[] {
  // Each redirect is another request of the same id.
  const hops = new Map<string, Of<'request'>[]>()
  const responses = new Map<string, Of<'response'>>()
  const failures = new Map<string, Of<'failed'>>()
  const finished = new Set<string>()
  for (const notice of notices) {
    if (!('id' in notice) || typeof notice.id === 'number') continue
    // That of a worker's script is sent by the page and answered to the worker.
    const key = notice.id
    if (notice.what === 'request') {
      hops.set(key, [...(hops.get(key) ?? []), notice])
    }
    if (notice.what === 'response') responses.set(key, notice)
    if (notice.what === 'failed') failures.set(key, notice)
    if (notice.what === 'finished') finished.add(key)
  }
  return [...hops].flatMap(([key, sent]) => {
    const [first, ...later] = sent.toSorted((one, other) => one.at - other.at)
    if (!first) return []
    const { scope, url, type, frame, at, heardAt } = later.at(-1) ?? first
    const response = responses.get(key)
    const failed = failures.get(key)
    return {
      scope,
      url,
      ...(first.url === url ? {} : { from: first.url }),
      type,
      frame,
      at,
      heardAt,
      ...(response ? { response, type: response.type } : {}),
      ...(failed ? { failed } : {}),
      isFinished: finished.has(key),
    }
  })
}
