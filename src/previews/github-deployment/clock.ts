import { setTimeout as delay } from 'node:timers/promises'

/** Time and chance, so that a wait of minutes can be tested without one. */
export interface Clock {
  /** Monotonic milliseconds. */
  now(): number
  /** Milliseconds since 1970. */
  date(): number
  /** From 0 up to 1. */
  random(): number
  /** Rejects with the signal's reason when it aborts. */
  sleep(ms: number, signal: AbortSignal): Promise<void>
}

export const clock: Clock = {
  now: () => performance.now(),
  date: () => Date.now(),
  random: () => Math.random(),
  async sleep(ms, signal) {
    await delay(ms, undefined, { signal }).catch(() => undefined)
    signal.throwIfAborted()
  },
}
