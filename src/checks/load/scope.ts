import { isJudgedUnnamed, isStageNamed } from '../../model/load-stage.ts'
import type { Threshold } from '../../model/threshold.ts'
import type { PlannedStage } from '../../traffic/traffic-plan.ts'

/**
 * The stages in which a threshold is judged, each by itself: those that it names, else all steady ones. For
 * `recover` the spikes.
 */
export function stagesInScope<Stage extends Pick<PlannedStage, 'kind' | 'name'>>(
  { measure, stage }: Threshold,
  stages: readonly Stage[],
): Stage[] {
  if (measure === 'recover') return stages.filter(({ kind }) => kind === 'spike')
  if (stage === undefined) return stages.filter(isJudgedUnnamed)
  return stages.filter((one) => isStageNamed(one, stage))
}
