import {
  dispersion,
  type WindowSize,
  windowCounts,
  windowSizes,
} from '../learning/window-counts.ts'
import { poissonPoints } from '../plan/poisson-points.ts'
import type { Random } from '../random.ts'
import { type SampledSession, sampleSession } from '../sessions/sample-session.ts'
import { weighted } from '../sessions/weighted.ts'
import type { TrafficModel } from '../traffic-model.ts'

const enoughRequests = 400_000
const mostRepeats = 20
const mostRequests = 4_000_000
const sessionsMet = 1000

/** Variance over mean of the requests in windows of 1, 10 and 60 s, where that is known. */
export type Burstiness = Partial<Record<WindowSize, number>>

/**
 * How bursty plans of the model are that last as long as the log did, in the mean of several. Undefined for a log
 * that is too long to plan as a whole.
 */
export function planBurstiness(model: TrafficModel, random: Random): Burstiness | undefined {
  const { requests, spanS } = model.source
  if (requests > mostRequests) return undefined
  const repeats = Math.min(mostRepeats, Math.ceil(enoughRequests / Math.max(1, requests)))
  const sums = new Map<WindowSize, number>()
  const before = underway(model, random.fork('underway'))
  for (let repeat = 0; repeat < repeats; repeat++) {
    const windows = windowCounts(spanS)
    const draw = random.fork(repeat)
    const visit = (startMs: number, { steps }: SampledSession) => {
      let timeMs = startMs
      for (const { gapMs } of steps) {
        timeMs += gapMs
        if (timeMs >= 0 && timeMs < spanS * 1000) windows.add(timeMs)
      }
    }
    windows.advance(0)
    for (const { startMs, session } of before(draw)) visit(startMs, session)
    for (const startMs of starts(model, draw)) {
      windows.advance(startMs)
      visit(startMs, sampleSession(model, draw))
    }
    windows.end()
    for (const size of windowSizes) {
      sums.set(size, (sums.get(size) ?? 0) + dispersion(windows.of(size)))
    }
  }
  return known(model, (size) => (sums.get(size) ?? Number.NaN) / repeats)
}

/** Of requests that follow one another at equal distances, as many as in the log. */
export function loopBurstiness(model: TrafficModel): Burstiness {
  return known(model, (size) => {
    const mean = model.arrivals.meanPerS * size
    // Of a window each number of requests comes as often as chance has it fall between two whole ones.
    return ((mean % 1) * (1 - (mean % 1))) / mean
  })
}

function known(model: TrafficModel, of: (size: WindowSize) => number): Burstiness {
  const sizes = windowSizes.filter((size) => model.arrivals.idc[size] !== undefined)
  return Object.fromEntries(sizes.map((size) => [size, of(size)]))
}

/**
 * Who is on the site already when a plan begins, with when they came: a session is met the more often the longer it is,
 * at any moment of it.
 */
function underway(model: TrafficModel, random: Random) {
  const { underway: visitors = 0 } = model.arrivals
  const pool = Array.from({ length: visitors > 0 ? sessionsMet : 0 }, () =>
    sampleSession(model, random),
  )
  const met = weighted(pool.map((session) => [session, lastingMs(session)] as const))
  return function* (draw: Random): Generator<{ startMs: number; session: SampledSession }> {
    for (const _ of poissonPoints(draw, visitors, 1)) {
      const session = met(draw)
      if (session) yield { startMs: -draw.next() * lastingMs(session), session }
    }
  }
}

function lastingMs({ steps }: SampledSession): number {
  return steps.reduce((sum, { gapMs }) => sum + gapMs, 0)
}

/** Moments at which sessions begin: chance, with the rate of the curve. */
function* starts(model: TrafficModel, random: Random): Generator<number> {
  const { sessions, spanS } = model.source
  const perMs = (sessions - (model.arrivals.underway ?? 0)) / (spanS * 1000)
  let fromMs = 0
  for (const [seconds, level] of model.arrivals.curve) {
    for (const afterMs of poissonPoints(random, perMs * level, seconds * 1000))
      yield fromMs + afterMs
    fromMs += seconds * 1000
  }
}
