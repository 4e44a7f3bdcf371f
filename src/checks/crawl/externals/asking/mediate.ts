import type { AsyncLocalStorage } from 'node:async_hooks'
import type { Dispatcher } from 'undici'
import type { Asker } from './asker.ts'
import { Relay } from './relay.ts'
import type { Trace } from './trace.ts'

interface Mediation {
  /** The link that the current code works for. */
  current: AsyncLocalStorage<Trace>
  asker: Asker
  /** The HTML of our list pages, by their URLs. */
  pages: ReadonlyMap<string, string>
}

/**
 * An interceptor for undici: every request, and every redirect of it, goes through the asker. Requests that
 * belong to no link are list pages, or refused.
 */
export function mediate(mediation: Mediation): Dispatcher.DispatchInterceptor {
  return (dispatch) => (options, handler) => {
    const relay = new Relay(handler)
    const trace = mediation.current.getStore()
    if (trace) {
      // The asker never rejects.
      void mediation.asker.ask(trace, options, dispatch).then((outcome) => relay.deliver(outcome))
      return true
    }
    const html = mediation.pages.get(`${String(options.origin)}${options.path}`)
    if (html === undefined) {
      const reason = 'belongs to no link'
      queueMicrotask(() => relay.deliver({ ms: 0, failure: { kind: 'refused', reason } }))
    } else queueMicrotask(() => relay.deliverPage(html))
    return true
  }
}
