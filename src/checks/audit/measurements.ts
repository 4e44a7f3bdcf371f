import type { Measurement } from '../../model/result.ts'
import type { AuditFacts } from './facts.ts'
import { categories, metrics } from './figures.ts'
import { medianOf } from './judge/median-of.ts'

/** The median of each metric and score, for each page. */
export function measurementsOf({ pages }: AuditFacts): Measurement[] {
  return pages.flatMap(({ path: subject, runs }) => [
    ...metrics.flatMap((metric): Measurement[] => {
      const value = medianOf(runs, (run) => run.metrics[metric])
      const unit = metric === 'cls' ? 'ratio' : 'ms'
      return value === undefined
        ? []
        : [{ metric: `audit.${metric}`, value, unit, subject, n: runs.length }]
    }),
    ...categories.flatMap((category): Measurement[] => {
      const value = medianOf(runs, (run) => run.scores[category])
      return value === undefined
        ? []
        : [{ metric: `audit.score.${category}`, value, unit: 'ratio', subject, n: runs.length }]
    }),
  ])
}
