import { isJudgedUnnamed, isStageNamed, type LoadStage } from '../../../model/load-stage.ts'
import type { Threshold } from '../../../model/threshold.ts'

export const errorsDefault: Threshold = {
  text: 'errors < 1%',
  measure: 'errors',
  comparator: '<',
  limit: 0.01,
}

/**
 * The thresholds, with "errors < 1%" after them when they do not limit the errors of every steady stage: without
 * a limit, a site that fails at once would be the fastest.
 */
export function limitErrors(
  thresholds: readonly Threshold[],
  stages: readonly LoadStage[],
): Threshold[] {
  const isLimited = (stage: LoadStage): boolean =>
    thresholds.some(
      ({ measure, route, stage: named }) =>
        measure === 'errors' &&
        route === undefined &&
        (named === undefined || isStageNamed(stage, named)),
    )
  const limited = stages.filter(isJudgedUnnamed).every(isLimited)
  return limited ? [...thresholds] : [...thresholds, errorsDefault]
}
