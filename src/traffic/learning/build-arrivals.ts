import type { TrafficModel } from '../traffic-model.ts'
import type { ClockKind } from './clock-watch.ts'
import { rateChanges } from './rate-changes.ts'
import { underwayAtStart } from './underway-at-start.ts'
import { dispersion, type WindowSize, type Windows, windowSizes } from './window-counts.ts'

/** A second each, or longer in a log of weeks. */
const mostBins = 2 ** 20
const mostStretches = 2000
/** Fewer windows say little of how much they differ. */
const fewestWindows = 30

export interface SeenArrivals {
  requests: number
  stretches: readonly (readonly [startS: number, endS: number])[]
  starts: Iterable<readonly [middleS: number, count: number]>
  /** Seconds that each of `starts` stands for. */
  startWidthS: number
  /** How many gaps of a session are longer than so many seconds, in the mean. */
  gapsLonger: (seconds: number) => number
  windows: (size: WindowSize) => Windows
  clock: ClockKind
}

/**
 * When sessions begin, from when they began. The curve changes only where chance does not explain it. Of a
 * clock that cannot be trusted nothing is taken but the mean.
 */
export function buildArrivals(seen: SeenArrivals): TrafficModel['arrivals'] & { runningS: number } {
  const runningS = seen.stretches.reduce((sum, [start, end]) => sum + end - start, 0)
  const meanPerS = seen.requests / Math.max(1, runningS)
  if (seen.clock.kind === 'synthetic') {
    return { runningS, meanPerS, peakPerS: meanPerS, curve: [[clamp(runningS), 1]], idc: {} }
  }
  const minute = seen.windows(60)
  const starts = startsIn(seen, runningS)
  return {
    runningS,
    meanPerS,
    peakPerS: minute.count > 0 ? Math.max(meanPerS, minute.most / 60) : meanPerS,
    curve: buildCurve(starts, seen.startWidthS, runningS),
    ...(starts.underway > 0 ? { underway: Number(starts.underway.toPrecision(3)) } : {}),
    idc: Object.fromEntries(
      windowSizes
        .filter((size) => size === 60 || seen.clock.kind !== 'minutes')
        .filter((size) => seen.windows(size).count >= fewestWindows)
        .map((size) => [size, Number(dispersion(seen.windows(size)).toFixed(4))]),
    ),
  }
}

interface Starts {
  /** Seconds of running time, with how many sessions began there; fewer than one where they may have begun before. */
  at: { runS: number; count: number }[]
  underway: number
}

function startsIn({ stretches, starts, gapsLonger }: SeenArrivals, runningS: number): Starts {
  const placed = [...starts].map(([middleS, count]) => ({ ...placeIn(middleS, stretches), count }))
  const offsets = placed.map(({ sinceS, count }) => [sinceS, count] as const)
  const underway = underwayAtStart({ offsets, begins: stretches.length, runningS, gapsLonger })
  return {
    underway: underway.visitors,
    at: placed.map(({ runS, sinceS, count }) => {
      return { runS, count: count * (1 - underway.chance(sinceS)) }
    }),
  }
}

/** Starts over the time that the log ran, relative to their mean. */
function buildCurve(
  { at }: Starts,
  startWidthS: number,
  runningS: number,
): TrafficModel['arrivals']['curve'] {
  const bins = Math.max(1, Math.min(mostBins, Math.floor(runningS / startWidthS)))
  const binS = runningS / bins
  const weights = new Float64Array(bins)
  for (const { runS, count } of at) {
    const place = Math.min(bins - 1, Math.floor(runS / binS))
    weights[place] = (weights[place] ?? 0) + count
  }
  const counts = asWhole(weights)
  const all = counts.reduce((sum, count) => sum + count, 0)
  const curve: TrafficModel['arrivals']['curve'] = []
  let start = 0
  for (const end of rateChanges(counts).slice(-mostStretches)) {
    const within = counts.subarray(start, end).reduce((sum, count) => sum + count, 0)
    const level = (within / (end - start)) * (bins / Math.max(1, all))
    curve.push([clamp((end - start) * binS), Number(level.toPrecision(4))])
    start = end
  }
  return curve.some(([, level]) => level > 0) ? curve : [[clamp(runningS), 1]]
}

/** Whole numbers whose sum keeps up with that of the weights. */
function asWhole(weights: Float64Array): Uint32Array {
  let owed = 0.5
  return Uint32Array.from(weights, (weight) => {
    owed += weight
    const count = Math.floor(owed)
    owed -= count
    return count
  })
}

/** Seconds of running time before a moment, and since the log began or went on. */
function placeIn(
  momentS: number,
  stretches: SeenArrivals['stretches'],
): { runS: number; sinceS: number } {
  let before = 0
  for (const [start, end] of stretches) {
    const sinceS = Math.max(0, momentS - start)
    if (momentS < end) return { runS: before + sinceS, sinceS }
    before += end - start
  }
  return { runS: before, sinceS: Infinity }
}

function clamp(seconds: number): number {
  return Math.max(0.001, Number(seconds.toFixed(3)))
}
