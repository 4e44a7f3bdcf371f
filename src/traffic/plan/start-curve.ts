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

/** More bins than that would make no difference to anybody. */
const mostStretches = 50_000

/**
 * How the starts of sessions ebb and flow: a piece of the log's own curve, around a moment at which somebody
 * came. In each stage its mean is 1, because the stage's rate is stated.
 */
export function startCurve(
  { arrivals }: TrafficModel,
  stages: readonly PlannedStage[],
  random: Random,
): Stretch[] {
  const { curve } = arrivals
  const binMs = arrivals.binS * 1000
  const spanMs = binMs * curve.length
  const durationMs = stages.reduce((sum, stage) => sum + stage.durationMs, 0)
  const moment = (weighted([...curve.entries()])(random) ?? 0) + random.next()
  const latest = Math.max(0, spanMs - durationMs)
  const offsetMs = Math.min(latest, Math.max(0, moment * binMs - durationMs / 2))
  const isFlat = curve.length === 1 || durationMs / binMs > mostStretches
  return stages.flatMap(({ startMs, durationMs: lengthMs }) => {
    const whole = { fromMs: startMs, toMs: startMs + lengthMs, intensity: 1 }
    if (isFlat) return [whole]
    const stretches: Stretch[] = []
    for (let fromMs = startMs; fromMs < whole.toMs; ) {
      const bin = Math.floor((fromMs + offsetMs) / binMs + 1e-9)
      // At least a microsecond on, whatever is lost to rounding.
      const toMs = Math.min(whole.toMs, Math.max(fromMs + 0.001, (bin + 1) * binMs - offsetMs))
      stretches.push({ fromMs, toMs, intensity: curve[bin % curve.length] ?? 0 })
      fromMs = toMs
    }
    const mean = stretches.reduce((sum, s) => sum + s.intensity * (s.toMs - s.fromMs), 0) / lengthMs
    if (!(mean > 0)) return [whole]
    return stretches.map((stretch) => ({ ...stretch, intensity: stretch.intensity / mean }))
  })
}
