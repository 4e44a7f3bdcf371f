import { firstAbove } from '../plan/first-above.ts'
import { levelBands } from '../plan/level-bands.ts'
import type { SessionPool } from '../plan/session-pool.ts'
import { underwayIn } from '../plan/underway.ts'
import type { Random } from '../random.ts'
import type { PlannedStage } from '../traffic-plan.ts'

/** Visitors of one slice of the load, as another engine lets them come. */
export interface VisitorBand {
  /** Requests per second above which they are there, and up to which. */
  lowPerS: number
  highPerS: number
  fromMs: number
  toMs: number
  startsPerS: number
  /** How many are on the site when the band begins. */
  underway: number
  /** Who they are: a session of the pool, its next step, and milliseconds until that. */
  entries: [session: number, step: number, afterMs: number][]
  /** How many of those who come are there at once in the mean. */
  present: number
}

const mostEntries = 20_000
const mostEntriesPerBand = 400

/** The slices of a load whose visitors are drawn from a pool. */
export function visitorBands(
  stages: readonly PlannedStage[],
  pool: SessionPool,
  random: Random,
): VisitorBand[] {
  const sampler = underwayIn(pool)
  const bands = levelBands(stages)
  const most = Math.min(mostEntriesPerBand, Math.ceil(mostEntries / bands.length))
  return bands.map((band) => {
    const windowMs = band.toMs - band.fromMs
    const startsPerS = ((band.highPerS - band.lowPerS) * pool.sessions) / pool.routes.length
    const there = sampler(windowMs * 1000)
    const underway = Math.round(((startsPerS / 1e6) * there.measure) / pool.sessions)
    const entries = Array.from({ length: Math.min(most, underway) }, () => {
      const { step, afterUs } = there.at(random.next() * there.measure)
      const session = firstAbove(pool.starts, step) - 1
      const nth = step - (pool.starts[session] ?? 0)
      return [session, nth, Math.floor(afterUs / 1000)] satisfies VisitorBand['entries'][number]
    })
    const stayMs = meanStayMs(pool, windowMs)
    return { ...band, startsPerS, underway, entries, present: (startsPerS * stayMs) / 1000 }
  })
}

/** How long a visitor stays in the mean, though not beyond the window. */
function meanStayMs({ starts, gapsUs, sessions }: SessionPool, windowMs: number): number {
  let sum = 0
  for (const [index, start] of starts.entries()) {
    let stay = 0
    for (let step = start + 1; step < (starts[index + 1] ?? gapsUs.length); step++) {
      stay += (gapsUs[step] ?? 0) / 1000
    }
    sum += Math.min(stay, windowMs)
  }
  return sum / sessions
}
