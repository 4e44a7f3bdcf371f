import { median } from '../median.ts'
import type { Point } from './theil-sen.ts'

const longestBlockMs = 30_000
/** A soak is cut into so many blocks, of which the warm-up takes the first. */
const blocksOfSoak = 40
const warmUpShare = 0.4
/** A block of fewer samples has hardly a minimum of its own. */
const samplesOfBlock = 3
/** Pairs grow with the square. */
const mostBlocks = 480

/** What of a soak is looked at: its time after the warm-up, in blocks. */
export interface Blocks {
  windowMs: number
  blockMs: number
  /** The lowest value of each block, at the middle of the block. Blocks without a sample are left out. */
  minima: Point[]
}

/**
 * Cuts the time from `fromMs` to `toMs`, its first 40 % left out, into blocks of a fortieth, of 30 s at the most.
 * What a collector of garbage gives back is back at the minimum of a block, so that its saw teeth are no growth.
 */
export function blockMinima(points: readonly Point[], fromMs: number, toMs: number): Blocks {
  const lengthMs = toMs - fromMs
  const startMs = fromMs + warmUpShare * lengthMs
  const windowMs = toMs - startMs
  const kept = points.filter(({ at }) => at >= startMs && at < toMs)
  const gaps = kept.slice(1).map(({ at }, index) => at - (kept[index]?.at ?? at))
  const blockMs = Math.max(
    Math.min(longestBlockMs, lengthMs / blocksOfSoak),
    samplesOfBlock * (median(gaps) || 0),
    windowMs / mostBlocks,
  )
  const lowest = new Map<number, number>()
  for (const { at, value } of kept) {
    const block = Math.floor((at - startMs) / blockMs)
    lowest.set(block, Math.min(lowest.get(block) ?? Number.POSITIVE_INFINITY, value))
  }
  const whole = Math.floor(windowMs / blockMs + 1e-9)
  const minima = [...lowest]
    .filter(([block]) => block < whole)
    .toSorted(([a], [b]) => a - b)
    .map(([block, value]) => ({ at: startMs + (block + 0.5) * blockMs, value }))
  return { windowMs, blockMs, minima }
}
