import { bracketed } from '../model/bracketed.ts'
import type { PreviewTrace } from '../processes/preview-processes.ts'
import type { Reason } from './reason.ts'
import { reasonText } from './reason-text.ts'
import type { SocketAddress } from '../processes/socket-address.ts'
import { waitForAnswer } from './wait-for-answer.ts'
import { type AppSeen, watchApp } from './watch-app.ts'

/** Asking loopback costs little, and what is added to the start of an app stays below 100 ms. */
const longestPauseMs = 50

/**
 * Waits for an app that Rehearse started: asks 127.0.0.1 and ::1 on its port, and watches where else it
 * listens. `answer` is the address that is ready, pinned to the family that answered, or why there is none;
 * it never rejects.
 */
export function waitForApp(wait: {
  trace: PreviewTrace
  port: number
  /** Whether the port comes from the options, so that no other may stand in for it. */
  fixed: boolean
  ready: string
  timeoutMs: number
  signal: AbortSignal
  progress: (words: string) => void
}): { answer: Promise<URL | Reason>; seen: () => AppSeen } {
  const { port, ready } = wait
  const done = new AbortController()
  const signal = AbortSignal.any([wait.signal, done.signal])
  let last: Reason = { kind: 'refused' }
  const watched = watchApp({
    ...wait,
    signal,
    anyPort: () => !wait.fixed && last.kind === 'refused',
    onListeners: (listeners) => {
      if (last.kind === 'refused') wait.progress(`the app listens on ${inWords(listeners)}`)
    },
  })
  const given = waitForAnswer({
    urls: ['127.0.0.1', '[::1]'].map((host) => new URL(`http://${host}:${port}${ready}`)),
    timeoutMs: wait.timeoutMs,
    signal,
    longestPauseMs,
    upgrade: true,
    isFinal: ({ kind }) => kind === 'certificate' || kind === 'protected' || kind === 'redirect',
    onReason: (reason) => {
      last = reason
      wait.progress(reasonText(reason, `port ${port}`, ready))
    },
  })
  const first = async () => {
    const found = await Promise.race([given, watched.found])
    done.abort()
    await given
    return found
  }
  return { answer: first(), seen: watched.seen }
}

function inWords(listeners: readonly SocketAddress[]): string {
  return listeners
    .slice(0, 5)
    .map(({ address, port }) => `${bracketed(address)}:${port}`)
    .join(', ')
}
