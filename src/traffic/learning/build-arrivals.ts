import type { TrafficModel } from '../traffic-model.ts'
import type { ClockKind } from './clock-watch.ts'
import { rateChanges } from './rate-changes.ts'
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
  return {
    runningS,
    meanPerS,
    peakPerS: minute.count > 0 ? Math.max(meanPerS, minute.most / 60) : meanPerS,
    curve: buildCurve(seen, runningS),
    idc: Object.fromEntries(
      windowSizes
        .filter((size) => size === 60 || seen.clock.kind !== 'minutes')
        .filter((size) => seen.windows(size).count >= fewestWindows)
        .map((size) => [size, Number(dispersion(seen.windows(size)).toFixed(4))]),
    ),
  }
}

/** Starts over the time that the log ran, relative to their mean. */
function buildCurve(
  { stretches, starts, startWidthS }: SeenArrivals,
  runningS: number,
): TrafficModel['arrivals']['curve'] {
  const bins = Math.max(1, Math.min(mostBins, Math.floor(runningS / startWidthS)))
  const binS = runningS / bins
  const counts = new Uint32Array(bins)
  let all = 0
  for (const [middleS, count] of starts) {
    const place = Math.min(bins - 1, Math.floor(offsetOf(middleS, stretches) / binS))
    counts[place] = (counts[place] ?? 0) + count
    all += count
  }
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

/** Seconds of running time before a moment. */
function offsetOf(momentS: number, stretches: SeenArrivals['stretches']): number {
  let before = 0
  for (const [start, end] of stretches) {
    if (momentS < end) return before + Math.max(0, momentS - start)
    before += end - start
  }
  return before
}

function clamp(seconds: number): number {
  return Math.max(0.001, Number(seconds.toFixed(3)))
}
