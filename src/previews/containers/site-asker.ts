import type { Awaiting } from '../../model/preview.ts'
import type { Reason } from '../reason.ts'
import { reasonText } from '../reason-text.ts'
import { waitForAnswer } from '../wait-for-answer.ts'
import type { PublishedPort } from './container.ts'
import { addressesOf } from './published-address.ts'

interface Asking {
  host: number
  over: AbortController
  /** What came of it, and undefined until then. */
  answer?: URL | Reason
  done: Promise<unknown>
}

/**
 * Asks the published port in the background until the site answers. Asks anew when the port changes: a
 * container that is started again gets another one, unless the compose file fixes it.
 */
export function siteAsker(setting: Awaiting, ready: string) {
  const all: Asking[] = []
  return {
    ask: (published: PublishedPort, timeoutMs: number): Asking => {
      const last = all.at(-1)
      if (last?.host === published.host) return last
      last?.over.abort()
      const over = new AbortController()
      const asking: Asking = { host: published.host, over, done: Promise.resolve() }
      const place = `port ${published.host}`
      asking.done = waitForAnswer({
        urls: addressesOf(published, ready),
        timeoutMs: Math.max(1, timeoutMs),
        signal: AbortSignal.any([setting.signal, over.signal]),
        onReason: (reason) => setting.log.progress(`waiting: ${reasonText(reason, place, ready)}`),
      }).then((answer) => (asking.answer = answer))
      all.push(asking)
      return asking
    },
    end: async (): Promise<void> => {
      for (const { over } of all) over.abort()
      await Promise.all(all.map(({ done }) => done))
    },
  }
}
