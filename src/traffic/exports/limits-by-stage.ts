import { isJudgedUnnamed, isStageNamed } from '../../model/load-stage.ts'
import type { Threshold } from '../../model/threshold.ts'
import type { PlannedStage } from '../traffic-plan.ts'
import { tagOf } from './route-names.ts'

/** A threshold in one of the stages in which it is judged. */
export interface StageLimit {
  threshold: Threshold
  stage: PlannedStage
  /** Index of the stage. */
  index: number
  /** The route as it is named in the figures. */
  route?: string
}

/** Thresholds stage by stage, as the load check judges them; `recover` is left out. */
export function limitsByStage(
  thresholds: readonly Threshold[],
  stages: readonly PlannedStage[],
): StageLimit[] {
  return thresholds.flatMap((threshold) => {
    const { measure, route, stage: named } = threshold
    if (measure === 'recover') return []
    return stages.flatMap((stage, index) => {
      const isJudged = named === undefined ? isJudgedUnnamed(stage) : isStageNamed(stage, named)
      if (!isJudged) return []
      return [{ threshold, stage, index, ...(route === undefined ? {} : { route: tagOf(route) }) }]
    })
  })
}

/** How many requests a percentile needs, so that at least ten of them lie beyond it. */
export function requestsFor(percentile: number): number {
  return Math.ceil(1000 / (100 - percentile) - 1e-6)
}
