import { setTimeout as delay } from 'node:timers/promises'
import { mostTelling } from './most-telling.ts'
import { probe } from './probe.ts'
import { probeEither } from './probe-either.ts'
import type { Reason } from './reason.ts'

/** An answer may take this long before another attempt is made: the first one often compiles. */
const attemptMs = 10_000
/** How long a reason that waiting does not mend must hold until the wait ends early. */
const steadyMs = 3000

/**
 * Asks every address until one is ready, and returns that one; the earliest in the list where several are.
 * Else, when the time is over or the signal aborts, the reason that tells most. Pauses 25 ms at first and
 * `longestPauseMs`, by default 250, in the end. `onReason` hears a reason when it changes. `isFinal` names
 * reasons that waiting does not mend; `headers` are sent to each address, but not with `upgrade`; `upgrade` lets an address that speaks TLS become its https form.
 */
export async function waitForAnswer(wait: {
  urls: readonly URL[]
  timeoutMs: number
  signal: AbortSignal
  onReason: (reason: Reason) => void
  longestPauseMs?: number
  isFinal?: (reason: Reason) => boolean
  upgrade?: boolean
  headers?: Readonly<Record<string, string>>
}): Promise<URL | Reason> {
  const deadline = performance.now() + wait.timeoutMs
  const done = new AbortController()
  const signal = AbortSignal.any([wait.signal, done.signal])
  const reasons = new Map<URL, Reason>()
  let told = ''
  let steady: NodeJS.Timeout | undefined

  const note = (asked: URL, reason: Reason) => {
    reasons.set(asked, reason)
    const telling = tellingOf(wait.urls, reasons)
    if (keyOf(telling) === told) return
    told = keyOf(telling)
    clearTimeout(steady)
    if (wait.isFinal?.(telling)) steady = setTimeout(() => done.abort(), steadyMs)
    wait.onReason(telling)
  }
  const askUntilReady = async (asked: URL): Promise<URL> => {
    const longest = wait.longestPauseMs ?? 250
    for (let pause = Math.min(25, longest); ; pause = Math.min(longest, pause * 1.5)) {
      const left = deadline - performance.now()
      if (left <= 0 || signal.aborted) throw new Error('not ready')
      const limit = Math.min(left, attemptMs)
      const { url, reason } = await ask(asked, wait, signal, limit)
      if (reason === undefined) return url
      if (signal.aborted) continue
      // An attempt that the deadline cut short proves less than the one before it.
      if (reason.kind !== 'no-answer' || limit > 1000 || !reasons.has(asked)) note(asked, reason)
      await delay(Math.min(pause, Math.max(1, left)), undefined, { signal }).catch(() => undefined)
    }
  }

  const asking = wait.urls.map(askUntilReady)
  try {
    const first = await Promise.any(
      asking.map(async (ready, index) => ({ url: await ready, index })),
    )
    return await earliestReady(wait.urls.slice(0, first.index), first.url, wait)
  } catch {
    return tellingOf(wait.urls, reasons)
  } finally {
    clearTimeout(steady)
    done.abort()
    await Promise.allSettled(asking)
  }
}

async function ask(
  url: URL,
  how: { upgrade?: boolean; headers?: Readonly<Record<string, string>> },
  signal: AbortSignal,
  limitMs: number,
): Promise<{ url: URL; reason?: Reason }> {
  if (how.upgrade === true) return await probeEither(url, signal, limitMs)
  const reason = await probe(url, signal, limitMs, how.headers)
  return reason === undefined ? { url } : { url, reason }
}

/** An app that listens on both families keeps the same address from run to run. */
async function earliestReady(
  before: readonly URL[],
  first: URL,
  how: { signal: AbortSignal; headers?: Readonly<Record<string, string>> },
): Promise<URL> {
  for (const url of before) {
    const same = new URL(url)
    same.protocol = first.protocol
    if ((await probe(same, how.signal, 1000, how.headers)) === undefined) return same
  }
  return first
}

/** In the order of the addresses, so that it does not change with who answers first. */
function tellingOf(urls: readonly URL[], reasons: ReadonlyMap<URL, Reason>): Reason {
  return mostTelling(urls.flatMap((url) => reasons.get(url) ?? []))
}

/** Two answers with one status are one reason, whatever their pages say. */
function keyOf(reason: Reason): string {
  return JSON.stringify(reason.kind === 'status' ? { ...reason, excerpt: undefined } : reason)
}
