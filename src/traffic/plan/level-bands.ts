import type { PlannedStage } from '../traffic-plan.ts'

/**
 * A slice of the load: the visitors who come only when the rate is above `lowPerS`, up to `highPerS`, while
 * there are such stages.
 */
export interface Band {
  lowPerS: number
  highPerS: number
  fromMs: number
  toMs: number
}

/**
 * Cuts the area below the curve of the rates into slices of constant height, so that no more visitors are drawn
 * than some stage has need of: a spike costs as much as it lasts.
 */
export function levelBands(stages: readonly PlannedStage[]): Band[] {
  const rates = stages.flatMap(({ fromPerS, toPerS }) => [fromPerS, toPerS])
  const levels = [...new Set([0, ...rates])].toSorted((a, b) => a - b)
  const bands: Band[] = []
  for (const [index, highPerS] of levels.entries()) {
    const lowPerS = levels[index - 1]
    if (lowPerS === undefined) continue
    let open: Band | undefined
    for (const { startMs, durationMs, fromPerS, toPerS } of stages) {
      if (Math.max(fromPerS, toPerS) <= lowPerS) {
        open = undefined
        continue
      }
      if (!open) {
        open = { lowPerS, highPerS, fromMs: startMs, toMs: startMs }
        bands.push(open)
      }
      open.toMs = startMs + durationMs
    }
  }
  return bands
}
