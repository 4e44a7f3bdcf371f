import type { Plot } from '../../../model/plot.ts'
import type { PlannedStage } from '../../../traffic/traffic-plan.ts'

/** The stages as stretches of a time axis in seconds; none when there is only one. */
export function stageBands(stages: readonly PlannedStage[]): Pick<Plot, 'bands'> {
  if (stages.length < 2) return {}
  const bands = stages.map(({ name, startMs, durationMs }) => ({
    name,
    from: startMs / 1000,
    to: (startMs + durationMs) / 1000,
  }))
  return { bands }
}
