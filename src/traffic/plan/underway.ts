import { firstAbove } from './first-above.ts'
import type { SessionPool } from './session-pool.ts'

/** A visitor who came before a moment, and what he asks for first from then on. */
export interface Underway {
  /** Step of the pool. */
  step: number
  /** Microseconds from the moment to that step. */
  afterUs: number
}

/** Draws who is on the site already. */
export interface UnderwaySampler {
  /**
   * The sum of all ways to meet a visitor of the pool so that his next step falls into a window that begins at the
   * moment: microseconds. Times the sessions per microsecond and session of the pool it is how many are met.
   */
  measure: number
  /** The visitor at a place from 0 to `measure`. */
  at(place: number): Underway
}

/**
 * In a stream of sessions that has always been flowing, a step is the first one after a moment when that moment
 * lies in the gap before it: a step with a long gap is met the more often, though not beyond the window's end.
 */
export function underwayIn(pool: SessionPool): (windowUs: number) => UnderwaySampler {
  const { steps, gaps, sums } = sortedGaps(pool)
  return (windowUs) => {
    const longer = firstAbove(gaps, windowUs)
    const shortSum = sums[longer] ?? 0
    const measure = shortSum + (steps.length - longer) * windowUs
    return {
      measure,
      at: (place) => {
        if (place >= shortSum) {
          const beyond = Math.floor((place - shortSum) / windowUs)
          const index = Math.min(steps.length - 1, longer + beyond)
          return { step: steps[index] ?? 0, afterUs: (place - shortSum) % windowUs }
        }
        const index = firstAbove(sums, place) - 1
        return { step: steps[index] ?? 0, afterUs: place - (sums[index] ?? 0) }
      },
    }
  }
}

/** All steps that follow another, by their gap; `sums[i]` is the sum of the gaps before the i-th. */
function sortedGaps({ gapsUs }: SessionPool) {
  const following = Int32Array.from(gapsUs.keys()).filter((step) => gapsUs[step] !== Infinity)
  const steps = following.toSorted((a, b) => (gapsUs[a] ?? 0) - (gapsUs[b] ?? 0) || a - b)
  const gaps = Float64Array.from(steps, (step) => gapsUs[step] ?? 0)
  const sums = new Float64Array(gaps.length + 1)
  for (const [index, gap] of gaps.entries()) sums[index + 1] = (sums[index] ?? 0) + gap
  return { steps, gaps, sums }
}
