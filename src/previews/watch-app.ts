import { setTimeout as delay } from 'node:timers/promises'
import { addressesToAsk, type Place } from './addresses-to-ask.ts'
import { askAddress } from './ask-address.ts'
import { type Asked, choosePlace } from './choose-place.ts'
import { cpuWindow } from '../processes/cpu-window.ts'
import { lookAtApp } from './look-at-app.ts'
import type { PreviewTrace } from '../processes/preview-processes.ts'
import { probeEither } from './probe-either.ts'
import type { SocketAddress } from '../processes/socket-address.ts'

const lookEveryMs = 250
/** How long the sockets must stay as they are, and the app idle, before a port is taken that was not given. */
const settledMs = 2000
/** An app that is never idle is believed after this time. */
const believedMs = 10_000
const idleShare = 0.25

/** What was seen of the app so far. */
export interface AppSeen {
  listeners: SocketAddress[]
  /** Whether it listened on its port at any time. */
  listenedOnPort: boolean
  /** What came of asking the places beside the given port. */
  asked: Asked[]
  /** Share of one CPU that it used in the last seconds, 0 or more; undefined where the system does not tell. */
  cpuShare: number | undefined
}

/**
 * Watches where the app's processes listen besides 127.0.0.1 and ::1 on its port. `found` settles when they
 * serve a site at another loopback address of that port, or, while `anyPort` holds, on one other port alone.
 */
export function watchApp(watch: {
  trace: PreviewTrace
  port: number
  ready: string
  anyPort: () => boolean
  signal: AbortSignal
  onListeners: (listeners: readonly SocketAddress[]) => void
}): { found: Promise<URL>; seen: () => AppSeen } {
  const { trace, port, ready, signal } = watch
  const usual = new Set(
    ['127.0.0.1', '[::1]'].map((host) => new URL(`http://${host}:${port}${ready}`).href),
  )
  const seen: AppSeen = { listeners: [], listenedOnPort: false, asked: [], cpuShare: undefined }
  const cpu = cpuWindow()

  const search = async (): Promise<URL | undefined> => {
    let known = ''
    let changedAt = 0
    for (let pause = 100; ; pause = lookEveryMs) {
      await delay(pause, undefined, { signal })
      const look = lookAtApp(trace)
      if (look === undefined) return undefined
      seen.listeners = look.listeners
      seen.listenedOnPort ||= look.listeners.some((listener) => listener.port === port)
      seen.cpuShare = cpu.add(performance.now(), look.cpuMs)
      const places = addressesToAsk(look.listeners, ready)
      const others = places.filter(({ url }) => !usual.has(url.href))
      const now = JSON.stringify(look.listeners)
      if (now !== known) {
        known = now
        changedAt = performance.now()
        seen.asked = []
        if (look.listeners.length > 0) watch.onListeners(look.listeners)
      }
      // Where it listens as it should, only that counts.
      if (others.length < places.length) continue
      seen.asked = await Promise.all(others.map((place) => ask(place, seen.asked, signal)))
      const choice = choosePlace(seen.asked, port)
      if (choice === undefined) continue
      const since = performance.now() - changedAt
      const settled =
        since >= believedMs || (since >= settledMs && (seen.cpuShare ?? 0) < idleShare)
      if (choice.port === port || (settled && watch.anyPort())) return choice.url
    }
  }
  const found = search().then((url) => url ?? never(), never)
  return { found, seen: () => seen }
}

/** Asks a place again unless it was ready. */
async function ask(place: Place, before: readonly Asked[], signal: AbortSignal): Promise<Asked> {
  const earlier = before.find(
    ({ outcome, url }) => outcome === 'ready' && url.host === place.url.host,
  )
  if (earlier !== undefined) return earlier
  const { url, reason } = await probeEither(place.url, signal, 2000)
  if (reason !== undefined) return { ...place, url, outcome: reason }
  const socket = await onlyOpensSockets(url, signal)
  return { ...place, url, outcome: socket ? 'socket' : 'ready' }
}

async function onlyOpensSockets(url: URL, signal: AbortSignal): Promise<boolean> {
  const host = url.hostname.replace(/^\[|\]$/g, '')
  const within = AbortSignal.any([signal, AbortSignal.timeout(2000)])
  const answer = await askAddress(url, host, within).catch(() => undefined)
  return answer === undefined || answer.status === 400 || answer.status === 426
}

function never(): Promise<never> {
  return new Promise(() => undefined)
}
