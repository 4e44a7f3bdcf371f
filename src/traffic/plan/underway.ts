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

/** No load lasts so many milliseconds, 99 days. */
const longestGapMs = 2 ** 33

/** All steps that follow another, by their gap; `sums[i]` is the sum of the gaps before the i-th. */
function sortedGaps({ gapsUs }: SessionPool) {
  const count = gapsUs.length
  const keys = new Float64Array(count)
  let following = 0
  for (let step = 0; step < count; step++) {
    const gap = gapsUs[step] ?? Infinity
    // Numbers alone are sorted many times faster than what a function compares: gap and step as one number.
    if (gap !== Infinity) keys[following++] = Math.min(longestGapMs, gap / 1000) * count + step
  }
  const sorted = keys.subarray(0, following).toSorted()
  const steps = Int32Array.from(sorted, (key) => key % count)
  const gaps = Float64Array.from(steps, (step) => gapsUs[step] ?? 0)
  const sums = new Float64Array(following + 1)
  for (let index = 0; index < following; index++) {
    sums[index + 1] = (sums[index] ?? 0) + (gaps[index] ?? 0)
  }
  return { steps, gaps, sums }
}
