import type { Scope } from '../facts.ts'
import type { Notice } from './notice.ts'

type Of<What extends Notice['what']> = Extract<Notice, { what: What }>

/** One request with everything that became of it. */
export interface Request {
  scope: Scope
  url: string
  type: string
  frame: string
  /** When its last hop was sent, in the browser's seconds. */
  at: number
  response?: Of<'response'>
  failed?: Of<'failed'>
  isFinished: boolean
}

/** Requests by what became of them. Which notice came first does not matter. */
export function requestsOf(notices: readonly Notice[]): Request[] {
  const found = new Map<string, Request>()
  const responses = new Map<string, Of<'response'>>()
  const failures = new Map<string, Of<'failed'>>()
  const finished = new Set<string>()
  for (const notice of notices) {
    if (!('id' in notice)) continue
    const key = `${notice.session} ${notice.id}`
    if (notice.what === 'request') {
      const before = found.get(key)
      // Each redirect is another request of the same id.
      if (before && before.at > notice.at) continue
      const { scope, url, type, frame, at } = notice
      found.set(key, { scope, url, type, frame, at, isFinished: false })
    }
    if (notice.what === 'response') responses.set(key, notice)
    if (notice.what === 'failed') failures.set(key, notice)
    if (notice.what === 'finished') finished.add(key)
  }
  return [...found].map(([key, request]) => {
    const response = responses.get(key)
    const failed = failures.get(key)
    return {
      ...request,
      ...(response ? { response, type: response.type } : {}),
      ...(failed ? { failed } : {}),
      isFinished: finished.has(key),
    }
  })
}
