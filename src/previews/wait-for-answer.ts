import { setTimeout as delay } from 'node:timers/promises'
import { probe, type Reason } from './probe.ts'

/** An answer may take this long before another attempt is made: the first one often compiles. */
const attemptMs = 10_000

/**
 * Asks every address until one answers with a status below 500, and returns that one; the earliest in the
 * list where several do. Else, when the time is over or the signal aborts, the reason that tells most.
 * Pauses 25 ms at first and 250 ms in the end. `onReason` hears a reason when it changes.
 */
export async function waitForAnswer(wait: {
  urls: readonly URL[]
  timeoutMs: number
  signal: AbortSignal
  onReason: (reason: Reason) => void
}): Promise<URL | Reason> {
  const deadline = performance.now() + wait.timeoutMs
  const done = new AbortController()
  const signal = AbortSignal.any([wait.signal, done.signal])
  const reasons = new Map<URL, Reason>()
  let told = ''

  const note = (url: URL, reason: Reason) => {
    reasons.set(url, reason)
    const telling = mostTelling(reasons)
    if (JSON.stringify(telling) === told) return
    told = JSON.stringify(telling)
    wait.onReason(telling)
  }
  const askUntilReady = async (url: URL): Promise<URL> => {
    for (let pause = 25; ; pause = Math.min(250, pause * 1.5)) {
      const left = deadline - performance.now()
      if (left <= 0 || signal.aborted) throw new Error('not ready')
      const limit = Math.min(left, attemptMs)
      const reason = await probe(url, signal, limit)
      if (reason === undefined) return url
      if (signal.aborted) continue
      // An attempt that the deadline cut short proves less than the one before it.
      if (reason.kind !== 'no-answer' || limit > 1000 || !reasons.has(url)) note(url, reason)
      await delay(Math.min(pause, Math.max(1, left)), undefined, { signal }).catch(() => undefined)
    }
  }

  const asking = wait.urls.map(askUntilReady)
  try {
    const first = await Promise.any(asking)
    return await earliestReady(wait.urls, first, wait.signal)
  } catch {
    return mostTelling(reasons)
  } finally {
    done.abort()
    await Promise.allSettled(asking)
  }
}

/** An app that listens on both families keeps the same address from run to run. */
async function earliestReady(urls: readonly URL[], first: URL, signal: AbortSignal): Promise<URL> {
  for (const url of urls.slice(0, urls.indexOf(first))) {
    if ((await probe(url, signal, 1000)) === undefined) return url
  }
  return first
}

function mostTelling(reasons: ReadonlyMap<URL, Reason>): Reason {
  const all = [...reasons.values()]
  return all.find((reason) => reason.kind !== 'refused') ?? all[0] ?? { kind: 'refused' }
}
