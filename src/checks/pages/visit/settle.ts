import { setTimeout as sleep } from 'node:timers/promises'
import type { CDPSession } from 'puppeteer-core'
import type { CalmClock } from '../../../browser/calm-clock.ts'
import type { Activity } from './activity.ts'

const lookMs = 40
/** A page that does not answer for so long hangs; when its time is over anyway, the shorter one is enough. */
const hungMs = 3000
const lateHungMs = 1000
/** Nothing may happen for so long; each time something does after loading, for twice as long. */
const quietMs = 150
const longestQuietMs = 600
/** What only moves, such as a clock or a banner, delays the end no longer than this. */
const movingMs = 1500

/**
 * Waits until the page has loaded, no request is open, and nothing happened for a while; the more it still does, the
 * longer. Tells why it waits no more.
 */
export async function settle(
  session: CDPSession,
  activity: Activity,
  {
    capMs,
    clock,
    leastMs = quietMs,
  }: {
    capMs: number
    clock: CalmClock
    /** How long nothing may happen at least. */
    leastMs?: number
  },
): Promise<'settled' | 'unsettled' | 'hung' | NonNullable<Activity['excess']>> {
  const startedAt = clock.now()
  const pulse = new Pulse(session, clock)
  let loadedAt: number | undefined
  let quiet = leastMs
  let seen = activity.lastAt
  for (;;) {
    if (activity.excess) return activity.excess
    // Without a browser nobody answers, and its clock stands still.
    if (clock.isStopped) return 'crashed'
    pulse.beat()
    const at = performance.now()
    const isLate = clock.now() - startedAt > capMs
    if (pulse.silentMs > (isLate ? lateHungMs : hungMs)) return 'hung'
    if (activity.isLoaded) loadedAt ??= at
    const changedAt = pulse.changedAt
    const isMoving = changedAt !== undefined && at - (loadedAt ?? at) < movingMs
    const lastAt = Math.max(activity.lastAt, isMoving ? changedAt : 0, loadedAt ?? 0)
    if (loadedAt !== undefined && lastAt > Math.max(seen, loadedAt + quietMs)) {
      quiet = Math.min(quiet * 2, longestQuietMs)
      seen = lastAt
    }
    const isQuiet = loadedAt !== undefined && activity.open === 0 && at - lastAt >= quiet
    // An answer after the last event shows that the page is not just too busy to do anything.
    if (isQuiet && pulse.answeredAt > lastAt) return 'settled'
    if (isLate && pulse.silentMs < lookMs * 5) return 'unsettled'
    await sleep(lookMs)
  }
}

/** Asks the page for its figures again and again: that it answers, and that what it shows is the same. */
class Pulse {
  readonly #session: CDPSession
  readonly #clock: CalmClock
  #askedAt: number | undefined
  #figures = ''
  /** When its layout or number of elements was last seen to differ, and when it last answered. */
  changedAt: number | undefined
  answeredAt = 0

  constructor(session: CDPSession, clock: CalmClock) {
    this.#session = session
    this.#clock = clock
  }

  /** How long the page owes an answer while the browser has time for others. */
  get silentMs(): number {
    return this.#askedAt === undefined ? 0 : this.#clock.now() - this.#askedAt
  }

  beat(): void {
    if (this.#askedAt !== undefined) return
    this.#askedAt = this.#clock.now()
    // A page that is gone does not answer either; that it crashed is told by another event.
    this.#ask().catch(() => {})
  }

  async #ask(): Promise<void> {
    const { metrics } = await this.#session.send('Performance.getMetrics')
    const figures = metrics
      .filter(({ name }) => name === 'LayoutCount' || name === 'Nodes')
      .map(({ value }) => value)
      .join(' ')
    if (this.#figures !== '' && figures !== this.#figures) this.changedAt = performance.now()
    this.#figures = figures
    this.answeredAt = performance.now()
    this.#askedAt = undefined
  }
}
