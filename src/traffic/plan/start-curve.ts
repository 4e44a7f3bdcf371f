import type { Random } from '../random.ts'
import { weighted } from '../sessions/weighted.ts'
import type { TrafficModel } from '../traffic-model.ts'
import type { PlannedStage } from '../traffic-plan.ts'

/** A stretch of the load in which sessions start at one intensity, relative to the stage's mean. */
export interface Stretch {
  fromMs: number
  toMs: number
  intensity: number
}

/** More stretches than that would make no difference to anybody. */
const mostStretches = 50_000

/**
 * How the starts of sessions ebb and flow: a piece of the log's own curve, around a moment at which somebody
 * came; after its end the curve begins again. In each stage its mean is 1, because the stage's rate is stated.
 */
export function startCurve(
  { arrivals: { curve } }: TrafficModel,
  stages: readonly PlannedStage[],
  random: Random,
): Stretch[] {
  const spanMs = curve.reduce((sum, [seconds]) => sum + seconds * 1000, 0)
  const durationMs = stages.reduce((sum, stage) => sum + stage.durationMs, 0)
  const offsetMs = offsetOf(curve, Math.max(0, spanMs - durationMs), durationMs, random)
  const isFlat = curve.length === 1 || (durationMs / spanMs) * curve.length > mostStretches
  return stages.flatMap(({ startMs, durationMs: lengthMs }) => {
    const whole = { fromMs: startMs, toMs: startMs + lengthMs, intensity: 1 }
    if (isFlat) return [whole]
    const stretches: Stretch[] = []
    for (const { endMs, level } of pieces(curve, startMs + offsetMs)) {
      const fromMs = stretches.at(-1)?.toMs ?? startMs
      // At least a microsecond on, whatever is lost to rounding.
      const toMs = Math.min(whole.toMs, Math.max(fromMs + 0.001, endMs - offsetMs))
      stretches.push({ fromMs, toMs, intensity: level })
      if (toMs >= whole.toMs) break
    }
    const mean = stretches.reduce((sum, s) => sum + s.intensity * (s.toMs - s.fromMs), 0) / lengthMs
    if (!(mean > 0)) return [whole]
    return stretches.map((stretch) => ({ ...stretch, intensity: stretch.intensity / mean }))
  })
}

type Curve = TrafficModel['arrivals']['curve']

/** Where the piece of the curve begins: in its middle is a moment at which somebody came. */
function offsetOf(curve: Curve, latestMs: number, durationMs: number, random: Random): number {
  const starts = curve.map(([seconds, level], place) => [place, seconds * level] as const)
  const chosen = weighted(starts)(random) ?? 0
  const before = curve.slice(0, chosen).reduce((sum, [seconds]) => sum + seconds, 0)
  const moment = before + random.next() * (curve[chosen]?.[0] ?? 0)
  return Math.min(latestMs, Math.max(0, moment * 1000 - durationMs / 2))
}

/** The curve over and over, from a moment on: when each piece of it ends. */
function* pieces(curve: Curve, fromMs: number): Generator<{ endMs: number; level: number }> {
  for (let endMs = 0; ; ) {
    for (const [seconds, level] of curve) {
      endMs += seconds * 1000
      if (endMs > fromMs) yield { endMs, level }
    }
  }
}
