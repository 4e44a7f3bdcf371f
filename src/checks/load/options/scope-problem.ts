import { isJudgedUnnamed, isStageNamed, type LoadStage } from '../../../model/load-stage.ts'
import type { Threshold } from '../../../model/threshold.ts'
import { formatDuration } from '../../../model/units.ts'

/** Why the stages leave a threshold nothing to judge, in words that follow its text; undefined when they do not. */
export function scopeProblem(
  threshold: Threshold,
  stages: readonly LoadStage[],
): string | undefined {
  const { stage } = threshold
  if (threshold.measure === 'recover') return recoverProblem(threshold, stages)
  if (stage === undefined || stages.some((one) => isStageNamed(one, stage))) return undefined
  return `is about the stage "${stage}", and the stages are ${stages.map(({ name }) => name).join(', ')}`
}

/** After each spike, and before the next one, there must be time enough to see that it takes longer. */
function recoverProblem({ limit }: Threshold, stages: readonly LoadStage[]): string | undefined {
  const spikes = stages.flatMap(({ kind }, index) => (kind === 'spike' ? [index] : []))
  const [first] = spikes
  if (first === undefined) return 'needs a spike to recover from, such as "spike 10s @ 5x"'
  if (!stages.slice(0, first).some(isJudgedUnnamed)) {
    return 'needs a steady stage before the spike, or nobody knows how fast the site was'
  }
  for (const [index, spike] of spikes.entries()) {
    const rest = stages.slice(spike + 1, spikes[index + 1])
    const restMs = rest.reduce((sum, { durationMs }) => sum + durationMs, 0)
    if (restMs < limit) {
      return `cannot be told from the ${formatDuration(restMs)} that follow the spike; add "recover ${Math.ceil(limit / 1000)}s" or longer`
    }
  }
  return undefined
}
