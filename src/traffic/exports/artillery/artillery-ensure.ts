import type { Threshold } from '../../../model/threshold.ts'
import type { PlannedStage } from '../../traffic-plan.ts'
import { limitsByStage, requestsFor } from '../limits-by-stage.ts'

/** Percentiles of Artillery; of p99.9 its plugin makes p99 with a 9 behind it. */
const percentiles = [50, 75, 90, 95, 99]

export interface ArtilleryEnsure {
  conditions: { expression: string }[]
  /** Names of routes that have figures of their own. */
  routes: string[]
  unexpressed: string[]
}

/** The thresholds of a load as conditions of Artillery's plugin `ensure`. */
export function artilleryEnsure(
  thresholds: readonly Threshold[],
  stages: readonly PlannedStage[],
): ArtilleryEnsure {
  const limits = limitsByStage(thresholds, stages)
  const routes = [...new Set(limits.flatMap(({ route }) => (route === undefined ? [] : [route])))]
  const expressions = limits.flatMap(({ threshold, stage, index, route }): string[] => {
    const place = route === undefined ? '' : `.r${routes.indexOf(route)}`
    const metric = `rehearse.s${index}${place}`
    const { comparator, limit } = threshold
    switch (threshold.measure) {
      case 'response':
      case 'service': {
        const { measure, percentile } = threshold
        if (!percentiles.includes(percentile)) return []
        return [
          `${metric}.${measure}.p${percentile} ${comparator} ${limit}`,
          `${metric}.sent >= ${requestsFor(percentile)}`,
        ]
      }
      case 'errors':
        return [`${metric}.failed / ${metric}.sent ${comparator} ${limit}`]
      case 'rate':
        return [`${metric}.served ${comparator} ${limit * (stage.durationMs / 1000)}`]
      case 'recover':
        return []
    }
  })
  // A load that sent nothing must not pass.
  const all = new Set(['http.requests > 0', ...expressions])
  return {
    conditions: [...all].map((expression) => ({ expression })),
    routes,
    unexpressed: unexpressed(thresholds),
  }
}

function unexpressed(thresholds: readonly Threshold[]): string[] {
  return thresholds.flatMap((threshold) => {
    const { text, measure, abortAfterMs } = threshold
    if (measure === 'recover') {
      return [`"${text}": Artillery has no measure of the time until a site is as before`]
    }
    const isTimed = measure === 'response' || measure === 'service'
    if (isTimed && !percentiles.includes(threshold.percentile)) {
      return [`"${text}": of percentiles Artillery can limit p50, p75, p90, p95 and p99`]
    }
    return abortAfterMs === undefined
      ? []
      : [`"${text}": Artillery judges at the end and stops nothing before it`]
  })
}
