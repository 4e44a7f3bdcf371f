import type { Threshold } from '../../../model/threshold.ts'
import type { PlannedStage } from '../../traffic-plan.ts'
import { limitsByStage, requestsFor, type StageLimit } from '../limits-by-stage.ts'
import { tagOf } from '../route-names.ts'

/** As k6 writes it; `perPart` is a count of all machines together, which each divides by their number. */
export interface K6Limit {
  threshold: string
  perPart?: { comparator: string; count: number }
  abortOnFail?: true
  delayAbortEval?: string
}

export interface K6Thresholds {
  /** By metric with its tags. */
  metrics: Record<string, K6Limit[]>
  unexpressed: string[]
}

/** The thresholds of a load in the words of k6. */
export function k6Thresholds(
  thresholds: readonly Threshold[],
  stages: readonly PlannedStage[],
): K6Thresholds {
  const metrics: Record<string, K6Limit[]> = {
    // A session that could not start would make the load a smaller one.
    dropped_iterations: [{ threshold: 'count==0' }],
    http_reqs: [{ threshold: 'count>0' }],
  }
  const add = (metric: string, limit: K6Limit) => {
    metrics[metric] = [...(metrics[metric] ?? []), limit]
  }
  for (const limit of limitsByStage(thresholds, stages)) {
    const { measure, comparator, limit: value, abortAfterMs } = limit.threshold
    const tags = tagsOf(limit)
    const abort =
      abortAfterMs === undefined
        ? {}
        : { abortOnFail: true as const, delayAbortEval: `${abortAfterMs}ms` }
    switch (measure) {
      case 'response':
      case 'service': {
        const { percentile } = limit.threshold
        add(`${measure}{${tags}}`, { threshold: `p(${percentile})${comparator}${value}`, ...abort })
        add(`http_reqs{${tags}}`, { threshold: `count>=${requestsFor(percentile)}` })
        break
      }
      case 'errors':
        add(`failed{${tags}}`, { threshold: `rate${comparator}${value}`, ...abort })
        add(`http_reqs{${tags}}`, { threshold: 'count>0' })
        break
      case 'rate': {
        const count = value * (limit.stage.durationMs / 1000)
        add(`served{${tags}}`, { threshold: '', perPart: { comparator, count }, ...abort })
        break
      }
      case 'recover':
        break
    }
  }
  return { metrics, unexpressed: unexpressed(thresholds) }
}

function tagsOf({ stage, route }: StageLimit): string {
  return `stage:${tagOf(stage.name)}${route === undefined ? '' : `,name:${route}`}`
}

function unexpressed(thresholds: readonly Threshold[]): string[] {
  return thresholds.flatMap(({ text, measure, abortAfterMs }) => {
    if (measure === 'recover')
      return [`"${text}": k6 has no measure of the time until a site is as before`]
    if (abortAfterMs === undefined) return []
    return [
      `"${text}": k6 judges all since the start of the stage, not the last ${abortAfterMs} ms`,
    ]
  })
}
