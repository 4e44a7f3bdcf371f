import type { Hit } from '../reading/hit.ts'
import { sessionGapMs } from './session-keeper.ts'

/** A log that is silent for longer did not run. */
export const silenceMs = 24 * 3_600_000
/** So many lines in a row do not stand at a wrong time by mistake. */
const enough = 20

/**
 * Hands requests on whose times fit to those before: at most 30 minutes back, because servers write when a
 * request ends, and a day ahead. Others wait until it is clear whether the log's clock jumped, as from one file
 * to the next, or whether they are astray; those are counted and left out.
 */
export function steadyClock(onHit: (hit: Hit) => void, onJump: () => void) {
  let clockMs: number | undefined
  let waiting: Hit[] = []
  let stray = 0
  let jumpsBack = 0

  function pass(hit: Hit): void {
    clockMs = Math.max(clockMs ?? hit.timeMs, hit.timeMs)
    onHit(hit)
  }

  function jump(): void {
    const hits = waiting
    waiting = []
    if (clockMs !== undefined && (hits[0]?.timeMs ?? 0) < clockMs) jumpsBack++
    clockMs = undefined
    onJump()
    for (const hit of hits) pass(hit)
  }

  return {
    take: (hit: Hit): void => {
      if (clockMs === undefined || isNear(hit.timeMs, clockMs)) {
        stray += waiting.length
        waiting = []
        pass(hit)
        return
      }
      const last = waiting.at(-1)
      // What comes later than what waits is in order with it, however much later.
      if (last && hit.timeMs < last.timeMs - sessionGapMs) {
        stray += waiting.length
        waiting = []
      }
      waiting.push(hit)
      if (waiting.length >= enough) jump()
    },
    /** At the end of the log what waits is taken: few lines, but its last. */
    end: (): void => {
      if (waiting.length > 0) jump()
    },
    stray: () => stray,
    jumpsBack: () => jumpsBack,
  }
}

function isNear(timeMs: number, clockMs: number): boolean {
  return timeMs >= clockMs - sessionGapMs && timeMs <= clockMs + silenceMs
}
