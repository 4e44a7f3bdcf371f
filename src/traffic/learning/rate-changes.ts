import { bayesianBlocks } from './bayesian-blocks.ts'

/** Blocks are looked for in so many bins at a time: the work grows with their square. */
const mostBins = 2000
/** A block of fewer bins may be shorter than they show. */
const fewestBins = 12

/**
 * Ends (exclusive) of the stretches within which the rate of counts in equal bins does not change: found
 * coarsely, and where it changes quickly once more in finer bins, down to those that are given.
 */
export function rateChanges(counts: Uint32Array): number[] {
  const events = counts.reduce((sum, count) => sum + count, 0)
  return [...changesIn(counts, events), counts.length]
}

/** Where the rate changes, without the end. */
function changesIn(counts: Uint32Array, events: number): number[] {
  const each = Math.ceil(counts.length / mostBins)
  const ends = bayesianBlocks(each === 1 ? counts : grouped(counts, each), events)
  const last = ends.at(-1) ?? 0
  if (each === 1) return ends.slice(0, -1)
  const changes: number[] = []
  for (const quick of quickChanges(ends)) {
    const start = Math.max(0, (quick[0] ?? 0) - fewestBins)
    const end = Math.min(last, (quick.at(-1) ?? last) + fewestBins)
    const part = counts.subarray(start * each, end * each)
    const finer = part.length <= counts.length / 2 ? changesIn(part, events) : []
    const found =
      finer.length > 0
        ? finer.map((change) => start * each + change)
        : quick.map((change) => change * each)
    // What was found of the changes before already stays as it is.
    changes.push(...found.filter((change) => change > (changes.at(-1) ?? 0)))
  }
  return changes
}

/** Changes that follow one another within a few bins together, each other one alone. */
function quickChanges(ends: readonly number[]): number[][] {
  const quick: number[][] = []
  for (const [place, end] of ends.slice(0, -1).entries()) {
    const open = quick.at(-1)
    if (open && end - (ends[place - 1] ?? 0) < fewestBins) open.push(end)
    else quick.push([end])
  }
  return quick
}

function grouped(counts: Uint32Array, each: number): Uint32Array {
  const groups = new Uint32Array(Math.ceil(counts.length / each))
  for (const [bin, count] of counts.entries()) {
    const group = Math.floor(bin / each)
    groups[group] = (groups[group] ?? 0) + count
  }
  return groups
}
